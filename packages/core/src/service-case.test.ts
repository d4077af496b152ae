import assert from 'node:assert/strict';
import test from 'node:test';
import { itemSchema } from './item.js';
import { caseNoSchema, serviceCaseSchema, type ServiceCase } from './service-case.js';

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

test('a case may be closed in the moment in which it was accepted, and one to be accepted has no times', () => {
  assert.ok(serviceCaseSchema.safeParse({ ...whole, closedAt: whole.acceptedAt }).success);
  const { acceptedAt: _accepted, closedAt: _closed, ...waiting } = whole;
  assert.ok(serviceCaseSchema.safeParse({ ...waiting, caseStatus: 'to-accept' }).success);
});

test('every refusal of times and codes says in Chinese what is wanted', () => {
  const wrong = {
    ...whole,
    item: { ...whole.item, handleItemCode: '9'.repeat(33) },
    closedAt: '2026-11-01T16:00:00+08:00',
  };
  const missing = { ...whole, acceptedAt: undefined, closedAt: undefined };
  const messages = [wrong, missing].flatMap(
    (value) => serviceCaseSchema.safeParse(value).error?.issues.map(({ message }) => message) ?? [],
  );
  assert.deepEqual(messages, [
    '须以事项编码开头',
    '办结时间不得早于受理时间',
    '已受理、已办结的办件须有受理时间',
    '已办结的办件须有办结时间',
  ]);
});

for (const [caseNo, accepted] of [
  ['A', true],
  ['a_B-9'.repeat(10), true],
  ['', false],
  ['x'.repeat(51), false],
  ['1 2', false],
  [' 12', false],
  ['12 ', false],
  ['办件', false],
] as const) {
  test(`the case number “${caseNo.slice(0, 8)}” (${caseNo.length}) is ${accepted ? 'accepted' : 'refused'}`, () =>
    assert.equal(caseNoSchema.safeParse(caseNo).success, accepted));
}

for (const length of [30, 32, 34]) {
  test(`codes of ${length} characters are refused`, () => {
    const code = '1'.repeat(length);
    assert.ok(!itemSchema.safeParse({ itemCode: code, itemName: '换领' }).success);
    assert.ok(!itemSchema.safeParse({ itemCode: '1'.repeat(31), handleItemCode: code, itemName: '换领' }).success);
  });
}
