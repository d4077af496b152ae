import type { MessagePack } from '../texts/message-pack.js';

type Change = (text: string) => string;

/** A pack that nobody speaks: every text of another one, changed, so that a test sees what would break in a real language. */
export const pseudoLocale = (language: string, like: MessagePack, change: Change): MessagePack => ({
  ...changedIn(like, change),
  language,
  // Times are sentences of the browser's; they are changed where they stand in ours.
  rating: { ...changedIn(like.rating, change), time: like.rating.time },
});

/** Nothing of a pack is known here but that it holds texts, and functions that give texts. */
function changedIn<Texts extends object>(texts: Texts, change: Change): Texts {
  return new Proxy(texts, { get: (target, name) => changed(Reflect.get(target, name), change) });
}

function changed(value: unknown, change: Change): unknown {
  if (typeof value === 'string') return value === '' ? value : change(value);
  if (typeof value === 'function') {
    return (...given: unknown[]): unknown => changed(Reflect.apply(value, undefined, given), change);
  }
  return typeof value === 'object' && value !== null ? changedIn(value, change) : value;
}

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ø',
  u: 'ü',
  A: 'Å',
  E: 'Ê',
  O: 'Ø',
  U: 'Ü',
};

/** Half as long again, as German or Uyghur is, and with marks above and below the letters. */
export const longer: Change = (text) => {
  const accented = text.replace(/[aeiouAEOU]/g, (letter) => ACCENTED[letter] ?? letter);
  return `${accented} ${'łøñģ '.repeat(Math.ceil(text.length / 10)).trim()}`;
};

/** One word that cannot be broken at a space, as compounds and addresses are. */
export const oneWord: Change = (text) => text.replaceAll(' ', '');

/** From right to left, as Uyghur is written: what is not Chinese takes the other direction. */
export const rightToLeft: Change = (text) => `\u200f\u202e${text}\u202c`;
