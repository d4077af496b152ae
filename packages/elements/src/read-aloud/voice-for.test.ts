import assert from 'node:assert/strict';
import { test } from 'node:test';
import { voiceFor } from './voice-for.js';

/** Tags as devices write them; one with `~` before it speaks through some server. */
const TABLE: readonly (readonly [language: string, voices: readonly string[], chosen: string | undefined])[] = [
  ['zh-CN', ['en-US', 'zh-TW', 'zh-CN'], 'zh-CN'],
  ['zh-Hans', ['zh_TW', 'zh_CN'], 'zh_CN'],
  ['zh-Hans', ['cmn-Hans-CN'], 'cmn-Hans-CN'],
  ['zh-Hans', ['zh-TW'], 'zh-TW'],
  ['', ['en-US', 'zh-CN'], 'zh-CN'],
  ['zh-Hant', ['zh-CN', 'zh-TW'], 'zh-TW'],
  ['zh-HK', ['zh-CN', 'zh-HK', 'zh-TW'], 'zh-HK'],
  ['zh-HK', ['zh-CN', 'yue'], 'yue'],
  ['zh-HK', ['zh-TW'], 'zh-TW'],
  ['zh-CN', ['zh-HK', 'yue'], undefined],
  ['zh-CN', ['~zh-CN', 'zh-TW'], 'zh-TW'],
  ['zh-CN', ['~zh-CN'], undefined],
  ['en-GB', ['zh-CN', 'en-US'], 'en-US'],
  ['ug', ['zh-CN', 'en-US'], undefined],
  ['zh-CN', [], undefined],
];

for (const [language, voices, chosen] of TABLE) {
  test(`of ${voices.join(', ') || 'no voices'}, “${language}” is read by ${chosen ?? 'none'}`, (t) => {
    const all = voices.map((tag) => ({ lang: tag.replace('~', ''), localService: !tag.startsWith('~') }));
    Object.defineProperty(globalThis, 'speechSynthesis', { value: { getVoices: () => all }, configurable: true });
    t.after(() => Reflect.deleteProperty(globalThis, 'speechSynthesis'));
    assert.equal(voiceFor(language)?.lang, chosen);
  });
}
