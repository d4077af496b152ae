import { INDICATOR_SETS, PROFILES } from '@haochaping/policy';
import { Converter } from 'opencc-js/cn2t';

/**
 * OpenCC's `s2tw` without its words: the pack writes 說, 閱, 為, 核 and 裡, which is how Taiwan writes them and how Hong Kong reads
 * them without effort. `s2hk` would put 説 and 閲 beside them, `s2t` 爲, 覈 and 纔, which nobody writes any more.
 */
export const inTaiwansCharacters = Converter({ from: 'cn', to: 'tw' });

const HAN = /\p{Script=Han}/u;

/** Everything in Chinese that any shipped profile or set of indicators says. */
const textsOfThePlaces = (): readonly string[] => [...new Set(textsIn([PROFILES, INDICATOR_SETS]))];

/** Every text in Chinese in a value, however deep it stands. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return HAN.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** How the places' texts are written in Traditional Chinese. */
type Table = {
  /** What is written otherwise than sign by sign, the longest first. */
  readonly words: readonly Word[];
  /** The signs that are written otherwise, and how. */
  readonly simplified: string;
  readonly traditional: string;
  /** The signs that both scripts write alike. */
  readonly alike: string;
};
type Word = readonly [simplified: string, traditional: string];

/** The smallest table by which every text is written as OpenCC writes it. */
function tableOf(texts: readonly string[]): Table {
  const signs = [...new Set(texts.join(''))].filter((sign) => HAN.test(sign)).sort();
  const changed = signs.filter((sign) => inTaiwansCharacters(sign) !== sign);
  return {
    words: wordsIn(texts),
    simplified: changed.join(''),
    traditional: changed.map(inTaiwansCharacters).join(''),
    alike: signs.filter((sign) => !changed.includes(sign)).join(''),
  };
}

/** Some signs are written in more than one way (复: 復, 複, 覆). Word by word is added until every text comes out right. */
function wordsIn(texts: readonly string[]): readonly Word[] {
  const words = new Map<string, string>();
  const longestFirst = (): readonly Word[] =>
    [...words].sort(([one], [other]) => other.length - one.length || (one < other ? -1 : 1));
  for (const text of texts) {
    for (let wrong = firstWrong(text, longestFirst()); wrong !== undefined; wrong = firstWrong(text, longestFirst())) {
      const [from, to] = wordAround(wrong, text, texts);
      if (words.get(from) === to) throw new Error(`no word tells how ${from} is written in: ${text}`);
      words.set(from, to);
    }
  }
  const all = longestFirst();
  const broken = texts.find((text) => firstWrong(text, all) !== undefined);
  if (broken !== undefined) throw new Error(`a word of another text spoils: ${broken}`);
  return all;
}

/** The place of the first sign that is not as OpenCC writes it. */
function firstWrong(text: string, words: readonly Word[]): number | undefined {
  const right = [...inTaiwansCharacters(text)];
  const ours = [...written(text, words)];
  const at = right.findIndex((sign, place) => sign !== ours[place]);
  return at < 0 && right.length === ours.length ? undefined : at;
}

function written(text: string, words: readonly Word[]): string {
  const word = words.find(([from]) => text.startsWith(from));
  if (word) return word[1] + written(text.slice(word[0].length), words);
  const [sign = ''] = text;
  return sign && inTaiwansCharacters(sign) + written(text.slice(sign.length), words);
}

/** The shortest word around a sign that most texts write as this one does. */
function wordAround(at: number, text: string, texts: readonly string[]): Word {
  for (let length = 2; length <= text.length; length += 1) {
    for (let start = Math.max(0, at - length + 1); start <= at; start += 1) {
      const word = text.slice(start, start + length);
      const to = inTaiwansCharacters(text).slice(start, start + length);
      if (word.length === length && [...word].every((sign) => HAN.test(sign)) && mostlyWritten(word, texts) === to)
        return [word, to];
    }
  }
  throw new Error(`no word around sign ${at} of: ${text}`);
}

function mostlyWritten(word: string, texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const to = inTaiwansCharacters(text).slice(at, at + word.length);
      counts.set(to, (counts.get(to) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** The module that the Traditional pack imports, by its path. */
export function tableFiles(): ReadonlyMap<string, string> {
  const { words, simplified, traditional, alike } = tableOf(textsOfThePlaces());
  const text = `/** Made of the profiles and indicator sets by \`npm run update -- place-words\`; not to be changed by hand. */
export const WORDS =
  '${words.map((word) => word.join('')).join('|')}';
export const SIMPLIFIED =
  '${simplified}';
export const TRADITIONAL =
  '${traditional}';
export const ALIKE =
  '${alike}';
`;
  return new Map([['packages/elements/src/texts/zh-hant/place-characters.ts', text]]);
}
