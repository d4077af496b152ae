import type { MessagePack } from './message-pack.js';

export type Loader = () => Promise<MessagePack>;

/** A Chinese tag without a script has that of its region. */
export const TRADITIONAL = /^zh\b(?!.*hans).*\b(hant|tw|hk|mo)\b/;

/** Our own languages but the one that is built in. */
const OWN: readonly (readonly [tags: RegExp, load: Loader])[] = [
  [TRADITIONAL, async () => (await import('./zh-hant/zh-hant.js')).zhHant],
  [/^en\b/, async () => (await import('./en/en.js')).en],
];
const loaded = new Map<Loader, MessagePack | Promise<MessagePack>>();
let provided: (tag: string) => MessagePack | Loader | undefined = () => undefined;

/** Asks there first, before our own languages. */
export const askFirst = (other: typeof provided): void => {
  provided = other;
};

/** A tag as a page may write it, `zh_TW` and `EN ` too. */
export const plain = (tag: string): string => tag.trim().toLowerCase().replace(/_/g, '-');

/** The pack for a reader of this language, or the promise of it; undefined where only the built-in texts will do. */
export function packFor(tag: string): MessagePack | Promise<MessagePack> | undefined {
  const found = provided(plain(tag)) ?? OWN.find(([tags]) => tags.test(plain(tag)))?.[1];
  return typeof found === 'function' ? load(found) : found;
}

/** One request however many elements ask. What could not be loaded is tried again when an element is next shown. */
function load(loader: Loader): MessagePack | Promise<MessagePack> {
  const known = loaded.get(loader);
  if (known) return known;
  const coming = loader();
  loaded.set(loader, coming);
  coming.then(
    (pack) => loaded.set(loader, pack),
    () => loaded.delete(loader),
  );
  return coming;
}
