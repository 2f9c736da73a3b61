/** The links without a secret have the same names in every summary. */
export const THROUGH_PORTAL = 'Open through the access portal';
export const SWITCH_ROLE_QUESTION = 'If the role trusts you';
