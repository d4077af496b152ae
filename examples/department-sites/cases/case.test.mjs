// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { APPLICATIONS } from './applications.mjs';
import { caseOf } from './case.mjs';
import { weekdayBefore } from './weekday.mjs';

const DAYS = ['2026-11-20', '2026-11-22', '2026-12-31', '2027-01-01', '2028-02-29'];

test('weekdays are counted in Shanghai, past weekends', () => {
  const sunday = new Date('2026-11-22T08:00:00+08:00');
  assert.equal(weekdayBefore(sunday, 0), '2026-11-22');
  assert.equal(weekdayBefore(sunday, 1), '2026-11-20');
  assert.equal(weekdayBefore(sunday, 6), '2026-11-13');
  assert.equal(weekdayBefore(new Date('2026-11-20T16:30:00Z'), 0), '2026-11-21', 'past midnight there already');
});

for (const day of DAYS) {
  test(`the cases are plausible on ${day}, early in the morning`, () => {
    const now = new Date(`${day}T00:01:00+08:00`);
    const cases = APPLICATIONS.map((application) => caseOf(application, now));
    assert.equal(new Set(cases.map(({ caseNo }) => caseNo)).size, cases.length, 'no two have one number');
    for (const { caseNo, serviceCase } of cases) {
      const { item, acceptedAt, closedAt, caseStatus } = serviceCase;
      assert.match(item.itemCode, /^[0-9A-Z]{31}$/, caseNo);
      assert.match(item.handleItemCode ?? '', new RegExp(`^${item.itemCode}\\d{2}$`), caseNo);
      assert.equal(caseStatus === 'closed', closedAt !== undefined, caseNo);
      assert.ok(Date.parse(acceptedAt ?? '') < now.getTime() || caseStatus === 'to-accept', caseNo);
      assert.ok(!closedAt || Date.parse(closedAt) > Date.parse(acceptedAt ?? ''), caseNo);
      assert.ok(!closedAt || Date.parse(closedAt) < now.getTime(), caseNo);
    }
  });
}

test('one case was handled in another province', () => {
  const cases = APPLICATIONS.map((application) => caseOf(application, new Date()));
  const [abroad, ...others] = cases.filter(({ serviceCase }) => serviceCase.regionCode !== '141125');
  assert.equal(abroad?.serviceCase.regionCode, '410402');
  assert.equal(abroad?.crossProvince, true);
  assert.deepEqual(others, []);
});
