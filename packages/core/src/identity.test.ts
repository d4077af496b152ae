import assert from 'node:assert/strict';
import test from 'node:test';
import { IDENTITY_RULES, identityRuleSchema } from './identity-rule.js';
import { identitySchema } from './identity.js';

const whole = { name: '张三丰', phone: '13900000000', consent: true } as const;

test('a telephone number is taken however it is written, and kept in one form', () => {
  assert.deepEqual(identitySchema.parse({ ...whole, phone: '＋８６ 139-0000-0000' }), whole);
  assert.ok(!identitySchema.safeParse({ ...whole, phone: '4021234' }).success);
});

test('a name is kept without the white space around it', () => {
  assert.deepEqual(identitySchema.parse({ ...whole, name: '  张三丰 ' }), whole);
});

for (const name of ['', '   ', '名'.repeat(51)]) {
  test(`a name of ${name.length} characters like “${name.slice(0, 3)}” is refused`, () =>
    assert.ok(!identitySchema.safeParse({ ...whole, name }).success));
}

test('a name of fifty characters is accepted', () => {
  assert.ok(identitySchema.safeParse({ ...whole, name: '名'.repeat(50) }).success);
});

test('consent is given or there is no identity', () => {
  for (const consent of [false, undefined, 'true', 1])
    assert.ok(!identitySchema.safeParse({ ...whole, consent }).success);
});

test('a place requires a name, encourages one, or leaves it open', () => {
  for (const rule of IDENTITY_RULES) assert.ok(identityRuleSchema.safeParse({ rule, consentText: '说明' }).success);
  assert.ok(!identityRuleSchema.safeParse({ rule: 'required' }).success);
});
