import assert from 'node:assert/strict';
import test from 'node:test';
import * as z from 'zod/mini';
import { organisationSchema, regionCodeSchema, staffSchema } from './organisation.js';

const organisation = { orgCode: '11141125MB1234567X', orgName: '柳林县公安局' };
const staff = { staffNo: 'LLGA-012', staffName: '王芳' };
const accepts = (schema: z.ZodMiniType, value: unknown): boolean => schema.safeParse(value).success;

test('an organisation and a member of staff are known by number and name', () => {
  assert.deepEqual(organisationSchema.parse({ ...organisation, orgName: ' 柳林县公安局 ' }), organisation);
  assert.deepEqual(staffSchema.parse({ ...staff, staffName: ' 王芳 ' }), staff);
});

const CODES: readonly (readonly [code: string, accepted: boolean])[] = [
  ['', false],
  ['1', true],
  ['a'.repeat(50), true],
  ['a'.repeat(51), false],
  ['LL-1', true],
  ['LL 1', false],
  ['柳林', false],
  ['-柳', false],
];
for (const [code, accepted] of CODES) {
  test(`the code “${code.slice(0, 12)}” (${code.length}) is ${accepted ? 'accepted' : 'refused'}`, () => {
    assert.equal(accepts(organisationSchema, { ...organisation, orgCode: code }), accepted);
    assert.equal(accepts(staffSchema, { ...staff, staffNo: code }), accepted);
  });
}

test('names have a length that a page can show', () => {
  for (const [length, accepted] of [
    [0, false],
    [1, true],
    [100, true],
    [101, false],
  ] as const) {
    assert.equal(accepts(organisationSchema, { ...organisation, orgName: '局'.repeat(length) }), accepted);
  }
  for (const [length, accepted] of [
    [0, false],
    [1, true],
    [50, true],
    [51, false],
  ] as const) {
    assert.equal(accepts(staffSchema, { ...staff, staffName: '芳'.repeat(length) }), accepted);
  }
  assert.ok(!accepts(organisationSchema, { ...organisation, orgName: '  ' }));
  assert.ok(!accepts(staffSchema, { ...staff, staffName: '  ' }));
});

test('a region has 6, 9 or 12 digits', () => {
  for (const length of [6, 9, 12]) assert.ok(accepts(regionCodeSchema, '1'.repeat(length)));
  for (const length of [0, 5, 7, 8, 10, 11, 13]) assert.ok(!accepts(regionCodeSchema, '1'.repeat(length)));
  for (const text of ['14112x', 'x141125', '141125x', '1411 25']) assert.ok(!accepts(regionCodeSchema, text));
});
