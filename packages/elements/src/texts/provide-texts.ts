import { ancestorsChanged } from './language-at.js';
import type { MessagePack } from './message-pack.js';
import { askFirst, plain, TRADITIONAL, type Loader } from './packs.js';

const packs = new Map<string, MessagePack | Loader>();

/**
 * Provides the texts of a further language, or other words for one that is there: at once, or when a page first needs them.
 * They serve its regions too (`ug` serves `ug-CN`), unless these have their own. Elements that are already shown change their words.
 */
export function provideTexts(language: string, pack: MessagePack | Loader): void {
  packs.set(plain(language), pack);
  askFirst(nearest);
  ancestorsChanged();
}

/** RFC 4647, lookup: the tag is cut from its end until there is something for it; but never from one Chinese script to the other. */
function nearest(tag: string): MessagePack | Loader | undefined {
  for (let rest = tag; rest; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('-')))) {
    const pack = packs.get(rest === 'zh' && TRADITIONAL.test(tag) ? 'zh-hant' : rest);
    if (pack) return pack;
  }
  return undefined;
}
