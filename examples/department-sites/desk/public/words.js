// @ts-check
import { words } from '/haochaping/officer.js';

/** The words of the interface, as everybody reads them. */
export { words };

/**
 * The word for a code of the interface. A code that a newer province has added stands for itself.
 * @param {Readonly<Record<string, string>>} of
 * @param {string} code
 */
export const wordFor = (of, code) => (Object.hasOwn(of, code) && of[code]) || code;
