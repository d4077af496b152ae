/** A part of a whole: 97 of 120. Never a percentage alone, which hides how few it was taken from. */
export type Share = { readonly part: number; readonly whole: number };

/** Of nothing there is no share: neither 0 nor 100 %. */
export const shareOf = (part: number, whole: number): Share | undefined => (whole === 0 ? undefined : { part, whole });
