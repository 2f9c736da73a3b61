/** UTF-16 units of a whole sealed link, or of a text that is pasted into the opener page. */
export const MAX_LINK_LENGTH = 1024 * 1024;
/** Keys that one link or text is sealed for. The opener page tries each of them. */
export const MAX_RECIPIENTS = 64;
/** Roles in one link or text. More of them, unpacked from a few bytes, could stop the browser. */
export const MAX_ROLES = 500;
