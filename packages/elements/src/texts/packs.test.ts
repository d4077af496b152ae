import assert from 'node:assert/strict';
import test from 'node:test';
import { en } from './en/en.js';
import { packFor } from './packs.js';
import { provideTexts } from './provide-texts.js';

const BUILT_IN = 'what is built in';
const languageFor = async (tag: string) => (await packFor(tag))?.language ?? BUILT_IN;

const TABLE: readonly (readonly [tag: string, language: string])[] = [
  ['zh', BUILT_IN],
  ['zh-CN', BUILT_IN],
  ['zh-SG', BUILT_IN],
  ['zh-Hans', BUILT_IN],
  ['zh-Hans-CN', BUILT_IN],
  ['zh-Hans-HK', BUILT_IN],
  ['zh-cmn-Hans-CN', BUILT_IN],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh_TW', 'zh-Hant'],
  ['ZH-tw', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['zh-cmn-Hant-TW', 'zh-Hant'],
  ['zh-yue-HK', 'zh-Hant'],
  ['en', 'en'],
  ['en-US', 'en'],
  ['en-GB-oxendict', 'en'],
  [' EN ', 'en'],
  ['enm', BUILT_IN],
  ['zha', BUILT_IN],
  ['ug-CN', BUILT_IN],
  ['fr', BUILT_IN],
  ['', BUILT_IN],
  ['-', BUILT_IN],
];

for (const [tag, language] of TABLE) {
  test(`a page in “${tag}” is answered in ${language}`, async () => {
    assert.equal(await languageFor(tag), language);
  });
}

test('what a place provides serves its regions too, the nearest first, and comes before our own', async () => {
  const inWords = (language: string) => ({ ...en, language });
  provideTexts('ug', inWords('ug'));
  provideTexts('bo_CN', async () => inWords('bo-CN'));
  provideTexts('en-AU', inWords('en-AU'));
  provideTexts('zh-HK', inWords('zh-HK'));
  for (const [tag, language] of [
    ['ug-Arab-CN', 'ug'],
    ['bo-CN', 'bo-CN'],
    ['bo', BUILT_IN],
    ['en-AU', 'en-AU'],
    ['en-GB', 'en'],
    ['zh-HK', 'zh-HK'],
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', BUILT_IN],
  ] as const) {
    assert.equal(await languageFor(tag), language, tag);
  }
});

test('a place’s own words for Simplified Chinese serve all who read it, where they are provided for zh', async () => {
  provideTexts('zh', { ...en, language: 'zh-Hans' });
  assert.equal(await languageFor('zh-CN'), 'zh-Hans');
  assert.equal(await languageFor('zh-TW'), 'zh-Hant');
  provideTexts('zh-Hant', { ...en, language: 'zh-Hant-x-town' });
  assert.equal(await languageFor('zh-TW'), 'zh-Hant-x-town');
});
