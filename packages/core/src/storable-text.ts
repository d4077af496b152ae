/**
 * What no database keeps and nobody can see in a text: NUL and the other control characters except tab and line breaks, halves of
 * surrogate pairs (as a limit in code units leaves of an emoji), and code points that are no characters.
 */
const UNSTORABLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A text as it can be kept: what cannot is left out, and everything else stays as it was written. */
export const withoutUnstorable = (text: string): string => text.replace(UNSTORABLE, '');

export const isUnstorableIn = (text: string): boolean => withoutUnstorable(text) !== text;
