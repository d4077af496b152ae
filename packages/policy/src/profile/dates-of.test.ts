import assert from 'node:assert/strict';
import test from 'node:test';
import { countedDateSchema, MOMENTS } from '@haochaping/core';
import { calendarOf } from '../calendar/calendar.js';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { HENAN_XINHUA_2022 } from '../data/profiles/henan-xinhua-2022.js';
import { SHANXI_LIULIN_2020 } from '../data/profiles/shanxi-liulin-2020.js';
import { TIANJIN_2020 } from '../data/profiles/tianjin-2020.js';
import { YUNNAN_LINCANG_2020 } from '../data/profiles/yunnan-lincang-2020.js';
import { callbackDatesOf, dateOf, DATES, type DateName } from './dates-of.js';
import type { Moments } from './dues-of.js';
import { PROFILES } from './profile-of.js';
import type { Profile } from './profile.js';

const calendar = calendarOf(STATUTORY_YEARS);
/** Everything at the same moment, a Thursday before five days of holidays. */
const at = '2026-04-30T10:00:00+08:00';
const moments: Moments = Object.fromEntries(MOMENTS.map((moment) => [moment, at]));
const endOf = (name: DateName, profile: Profile) => dateOf(name, profile, moments, calendar)?.endsAt.slice(0, 10);

const ROWS: readonly [title: string, DateName, Profile, string | undefined][] = [
  ['000：可在一定期限内补充评价（5个工作日为我们所定）', 'supplement', SHANXI_LIULIN_2020, '2026-05-11'],
  ['004：没有规定补评（5个工作日为我们所定）', 'supplement', TIANJIN_2020, '2026-05-11'],
  ['000：没有默认评价', 'default-rating', SHANXI_LIULIN_2020, undefined],
  ['001：办件生成7个自然日', 'default-rating', HENAN_XINHUA_2022, '2026-05-07'],
  ['001：默认之前都可补评', 'supplement', HENAN_XINHUA_2022, '2026-05-07'],
  ['002：接受服务后5个工作日', 'default-rating', YUNNAN_LINCANG_2020, '2026-05-11'],
  ['追评，答复后15个自然日（我们所定）', 'follow-up', TIANJIN_2020, '2026-05-15'],
  ['001：核实为误评、恶意差评的，与核实同在24小时内', 'appeal', HENAN_XINHUA_2022, '2026-05-01'],
  ['004：立即核实，核实为误评、恶意差评的（24小时为我们所定）', 'appeal', TIANJIN_2020, '2026-05-01'],
  ['002：申诉，差评产生后5个工作日（我们所定）', 'appeal', YUNNAN_LINCANG_2020, '2026-05-11'],
  ['申诉复核，提出后5个工作日（我们所定）', 'appeal-decision', TIANJIN_2020, '2026-05-11'],
  ['评价人异议，不予采纳后15个自然日（我们所定）', 'objection', TIANJIN_2020, '2026-05-15'],
  ['等候评价人说是否满意，答复后15个自然日（我们所定）', 'verdict', TIANJIN_2020, '2026-05-15'],
];
for (const [title, name, profile, day] of ROWS) test(title, () => assert.equal(endOf(name, profile), day));

test('004：上一工作日办结的，次一工作日回访', () => {
  const [callback] = callbackDatesOf(TIANJIN_2020, moments, calendar);
  assert.deepEqual(
    [callback?.scope, callback?.ratePercent, callback?.endsAt.slice(0, 10)],
    ['closed-cases', 100, '2026-05-06'],
  );
  assert.equal(callback?.howCounted.source?.notice, '天津市政务服务“好差评”通知（2020年1月21日）');
});

test('000、001、002：回访没有规定日期', () => {
  for (const profile of [SHANXI_LIULIN_2020, HENAN_XINHUA_2022, YUNNAN_LINCANG_2020]) {
    assert.deepEqual(callbackDatesOf(profile, moments, calendar), []);
  }
});

for (const profile of PROFILES) {
  test(`${profile.id}: every date can be counted again by its reader, and says where its rule stands`, () => {
    for (const name of DATES) {
      const date = dateOf(name, profile, moments, calendar);
      if (!date) continue;
      assert.deepEqual(countedDateSchema.parse(date), date);
      assert.ok(date.howCounted.source ?? date.howCounted.declared, name);
    }
  });
  test(`${profile.id}: a moment that has not come gives no date`, () => {
    for (const name of DATES) assert.equal(dateOf(name, profile, {}, calendar), undefined);
    assert.deepEqual(callbackDatesOf(profile, {}, calendar), []);
  });
}

test('where no rating may be excluded, there is no date for an appeal', () => {
  const profile = { ...TIANJIN_2020, appeal: { value: null, declared: '试' } };
  for (const name of ['appeal', 'appeal-decision', 'objection'] as const) assert.equal(endOf(name, profile), undefined);
});

test('a date that is ours alone says so, and names no notice', () => {
  const followUp = dateOf('follow-up', TIANJIN_2020, moments, calendar);
  assert.equal(followUp?.howCounted.source, undefined);
  assert.match(followUp?.howCounted.declared ?? '', /通知没有规定追评/);
});
