/**
 * Characters without a width, as the inside of a character class. They come with text that is
 * copied from pages and chats, and hide what is wrong with it.
 */
export const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
