import { ALIKE, SIMPLIFIED, TRADITIONAL, WORDS } from './place-characters.js';

const traditional = Array.from(TRADITIONAL);
const writtenAs = new Map<string, string>([
  ...Array.from(ALIKE).map((sign) => [sign, sign] as const),
  ...Array.from(SIMPLIFIED).map((sign, at) => [sign, traditional[at] ?? sign] as const),
  ...WORDS.split('|').map((both) => [both.slice(0, both.length / 2), both.slice(both.length / 2)] as const),
]);
/** The words stand before the signs that they are made of, the longest first. */
const PARTS = new RegExp(`${[...writtenAs.keys()].filter((part) => part.length > 1).join('|')}|\\p{Script=Han}`, 'gu');

/**
 * What a place says, in Traditional Chinese. The table has every sign of the profiles that ship; a text with any other sign is of
 * a place whose words nobody has compared, and is left as it is rather than written half in one script and half in the other.
 */
export function placeWords(words: string): string | undefined {
  const isKnown = (words.match(PARTS) ?? []).every((part) => writtenAs.has(part));
  return isKnown ? words.replace(PARTS, (part) => writtenAs.get(part) ?? part) : undefined;
}
