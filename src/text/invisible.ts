/**
 * Characters without a width, for use inside a character class. Text that people copy from pages
 * and chats often has them, and nobody sees why it is wrong.
 */
export const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
