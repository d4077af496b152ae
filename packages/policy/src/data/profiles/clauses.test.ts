import assert from 'node:assert/strict';
import test from 'node:test';
import { CHANNELS, type Channel } from '@haochaping/core';
import { PROFILES } from '../../profile/profile-of.js';
import type { Profile } from '../../profile/profile.js';
import { HENAN_XINHUA_2022 } from './henan-xinhua-2022.js';
import { NATIONAL_2019 } from './national-2019.js';
import { SHANXI_LIULIN_2020 } from './shanxi-liulin-2020.js';
import { TIANJIN_2020 } from './tianjin-2020.js';
import { YUNNAN_LINCANG_2020 } from './yunnan-lincang-2020.js';

/** Each clause with what follows from it in every place that has it. */

type Units = Profile['ratingUnit']['value'];
const everywhere = (unit: Units[Channel]): Units => ({
  pc: unit,
  mobile: unit,
  'qr-code': unit,
  'hall-tablet': unit,
  'hall-terminal': unit,
  phone: unit,
  sms: unit,
  paper: unit,
});
const BY_CHANNEL: Units = {
  ...everywhere('case'),
  'qr-code': 'visit',
  'hall-tablet': 'visit',
  paper: 'visit',
};
const UNITS: readonly [clause: string, Profile, Units][] = [
  ['000：现场服务一次一评，网上服务一事一评；自助服务端是政务服务平台', SHANXI_LIULIN_2020, BY_CHANNEL],
  ['001：一次政务服务可评价一次', HENAN_XINHUA_2022, everywhere('service')],
  ['002：一次一评、一事一评；自助服务端是政务服务平台', YUNNAN_LINCANG_2020, BY_CHANNEL],
  ['003：自助服务端是政务服务平台', NATIONAL_2019, BY_CHANNEL],
  ['004：一事一评议', TIANJIN_2020, everywhere('case')],
];
for (const [clause, profile, units] of UNITS) {
  test(clause, () => assert.deepEqual(profile.ratingUnit.value, units));
}

const HOURS: Readonly<Record<Channel, number>> = {
  pc: 24,
  mobile: 24,
  'qr-code': 24,
  'hall-tablet': 2, // the next citizen stands in front of it
  'hall-terminal': 2,
  phone: 24,
  sms: 7 * 24,
  paper: 7 * 24,
};
for (const { placeName, ticketValidity } of PROFILES) {
  test(`${placeName}：大厅多人共用的设备两小时失效，短信和纸质表格七天，其余一天`, () => {
    assert.deepEqual(Object.keys(ticketValidity.value).sort(), [...CHANNELS].sort());
    assert.deepEqual(ticketValidity.value, HOURS);
  });
}

const PUBLISHED: readonly [clause: string, Profile, contents: readonly string[], ranking: boolean][] = [
  [
    '000：评价、第三方评价、考核评价、差评处理结果，定期公开排名，通报突出问题和典型案例',
    SHANXI_LIULIN_2020,
    ['企业和群众对政务服务的评价', '第三方评价', '考核评价', '差评处理结果', '各部门综合排名', '突出问题', '典型案例'],
    true,
  ],
  [
    '001 第十一条：“好差评”评价结果；差评处理结果是本软件补充的',
    HENAN_XINHUA_2022,
    ['政务服务“好差评”评价结果', '差评处理结果'],
    false,
  ],
  ['002：“好差评”评价结果及整改情况', YUNNAN_LINCANG_2020, ['“好差评”评价结果', '整改情况'], false],
];
for (const [clause, { publication }, contents, ranking] of PUBLISHED) {
  test(clause, () => assert.deepEqual([publication.value.contents, publication.value.ranking], [contents, ranking]));
}

const unmarked = (text: string): string => text.replace(/[“”‘’]/g, '');
for (const { placeName, publication } of [HENAN_XINHUA_2022, YUNNAN_LINCANG_2020]) {
  test(`${placeName}：公开的内容都在引文里，或标明是本软件补充的`, () => {
    assert.ok('source' in publication);
    const said = unmarked(`${publication.source.quote} ${publication.declared ?? ''}`);
    for (const text of [...publication.value.contents, ...publication.value.venues]) {
      assert.ok(said.includes(unmarked(text)), text);
    }
    assert.doesNotMatch(publication.declared ?? '', /未列公示的内容/);
  });
}

const REASONS: readonly [title: string, reasons: readonly (string | undefined)[], why: RegExp][] = [
  [
    '抽样回访5%',
    PROFILES.flatMap(({ callbacks }) =>
      callbacks.filter(({ value }) => value.ratePercent === 5).map(({ declared }) => declared),
    ),
    /60件.*95%的把握/,
  ],
  ['补评5个工作日', [SHANXI_LIULIN_2020, TIANJIN_2020, NATIONAL_2019].map((it) => it.supplement.declared), /山东/],
  ['记录保存10年', PROFILES.map(({ retention }) => retention.declared), /机关文书档案定期保管/],
  ['不足10件不公布', PROFILES.map(({ smallestGroup }) => smallestGroup.declared), /不足10件/],
  ['申请和裁定各5个工作日', PROFILES.map(({ appeal }) => appeal.declared), /合计约两周，裁定时15日的整改期限尚未届满/],
  ['没有写明的期限取15日', [TIANJIN_2020, NATIONAL_2019].map((it) => it.duties.rectify.declared), /柳林、新华、临沧/],
];
for (const [title, reasons, why] of REASONS) {
  test(`${title}：说明里写着为什么`, () => {
    assert.ok(reasons.length > 0);
    for (const reason of reasons) assert.match(reason ?? '', why);
  });
}

for (const { placeName, smallestGroup } of PROFILES) {
  test(`${placeName}：不足10件的数字不公布`, () => assert.equal(smallestGroup.value, 10));
}

test('000：回复率达到100%，说明里写着由流程保证：没有答复的不能办结', () => {
  const [callback] = SHANXI_LIULIN_2020.callbacks;
  assert.match(callback?.declared ?? '', /回复率100%由流程保证：没有答复的差评不能办结/);
});

test('没有一处说明说得比通知多：“各地通知都用”只说真的都用的', () => {
  assert.doesNotMatch(JSON.stringify(PROFILES), /各地通知都用|各地通知最常用/);
});
