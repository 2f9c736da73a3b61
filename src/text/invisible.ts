/**
 * Characters without a width, for use inside a character class. Text that people copy from pages
 * and chats often has them, and nobody sees why it is wrong.
 */
export const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';

/**
 * Matches one character that is invisible or changes how other text looks: control characters,
 * unpaired surrogates, marks that change the direction of text. It does not match what emoji and
 * some languages need: the two variation selectors, and joiners after a character that is not
 * ASCII. For a regular expression with the flag `u`.
 *
 * @see {@link https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters}
 * @see {@link https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point}
 */
export const NOT_SHOWN =
  '(?!\\u200c|\\u200d|\\ufe0e|\\ufe0f)[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Bidi_Control}\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb]|(?<=^|\\p{ASCII}|\\u200c|\\u200d)(?:\\u200c|\\u200d)';
