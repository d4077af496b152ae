import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termsOf, textSearch } from './search-texts.js';

const SECTIONS = [
  { title: '指南/运行', href: '?path=/docs/a', heading: '备份', text: '每天备份一次数据库，放到另一台机器上。' },
  { title: '指南/网络', href: '?path=/docs/b', heading: '断网', text: '断网时评价存在设备上；发件箱 outbox 会重试。' },
  { title: '指南/时限', href: '?path=/docs/c', heading: '', text: '差评产生后 15 个自然日内答复。' },
] as const;
const search = textSearch(SECTIONS);

test('Chinese is cut into pairs, anything else into words', () => {
  assert.deepEqual(termsOf('发件箱 Outbox-2 断'), ['发件', '件箱', '断', 'outbox', '2']);
});

for (const [words, found] of [
  ['备份', ['指南/运行']],
  ['发件箱', ['指南/网络']],
  ['OUTB', ['指南/网络']],
  ['15 个自然日', ['指南/时限']],
  ['断网 重试', ['指南/网络']],
  ['断网 备份', []],
  ['没有的词', []],
  ['', []],
] as const) {
  test(`“${words}” leads to ${found.join() || 'nothing'}`, () => {
    assert.deepEqual(
      search(words).map(({ title }) => title),
      found,
    );
  });
}

test('what is found shows the words round the hit', () => {
  const text = `${'前'.repeat(60)}关键的一句${'后'.repeat(200)}`;
  const [found] = textSearch([{ title: 't', href: 'h', heading: '', text }])('关键');
  assert.match(found?.excerpt ?? '', /^…前{24}关键的一句后+…$/);
});
