import assert from 'node:assert/strict';
import test from 'node:test';
import { serviceCaseSchema, type ServiceCase } from './service-case.js';

const whole: ServiceCase = {
  item: {
    itemCode: '11141125MB1234567X4140105001000',
    handleItemCode: '11141125MB1234567X414010500100001',
    itemName: '居民身份证换领',
  },
  organisation: { orgCode: '11141125MB1234567X', orgName: '柳林县公安局' },
  staff: { staffNo: '0123', staffName: '王芳' },
  regionCode: '141125',
  caseKind: 'promised',
  caseStatus: 'closed',
  acceptedAt: '2026-11-02T09:00:00+08:00',
  closedAt: '2026-11-05T16:00:00+08:00',
};

test('a department registers a whole service case', () => {
  assert.deepEqual(serviceCaseSchema.parse(whole), whole);
});

const WRONG: readonly (readonly [string, unknown, string])[] = [
  [
    'an item code of another length is refused',
    { ...whole, item: { itemCode: '123', itemName: '换领' } },
    'item.itemCode',
  ],
  [
    'a handling-item code must begin with the item code',
    { ...whole, item: { ...whole.item, handleItemCode: '9'.repeat(33) } },
    'item.handleItemCode',
  ],
  ['an empty name is refused', { ...whole, item: { ...whole.item, itemName: '  ' } }, 'item.itemName'],
  ['a region code has 6, 9 or 12 digits', { ...whole, regionCode: '1411' }, 'regionCode'],
  [
    'an accepted case has a time of acceptance',
    { ...whole, caseStatus: 'accepted', acceptedAt: undefined, closedAt: undefined },
    'acceptedAt',
  ],
  ['a closed case has a closing time', { ...whole, closedAt: undefined }, 'closedAt'],
  ['a case is not closed before it is accepted', { ...whole, closedAt: '2026-11-01T16:00:00+08:00' }, 'closedAt'],
  ['a time without an offset could be any of 24 moments', { ...whole, closedAt: '2026-11-05T16:00:00' }, 'closedAt'],
  ['29 February of a common year is no day', { ...whole, closedAt: '2027-02-29T16:00:00+08:00' }, 'closedAt'],
  ['an unknown status is refused', { ...whole, caseStatus: 'done' }, 'caseStatus'],
];

for (const [title, value, path] of WRONG) {
  test(title, () => {
    const parsed = serviceCaseSchema.safeParse(value);
    assert.ok(!parsed.success);
    assert.deepEqual(
      parsed.error.issues.map((issue) => issue.path.join('.')),
      [path],
    );
  });
}
