import assert from 'node:assert/strict';
import test from 'node:test';
import { IDENTITY_RULES, identityRuleSchema } from './identity-rule.js';
import { identitySchema } from './identity.js';

const whole = { name: '张三丰', phone: '13900000000', consent: true } as const;

for (const phone of ['13900000000', '0358-4021234', '03584021234', '010-12345678', '01012345678']) {
  test(`${phone} can be called back`, () => assert.ok(identitySchema.safeParse({ ...whole, phone }).success));
}

for (const phone of [
  '',
  '1390000000',
  '139000000000',
  '23900000000',
  '+8613900000000',
  '4021234',
  '0358_4021234',
  '01-1234567',
  '010-123456',
  '010-123456789',
  'x13900000000',
  '13900000000x',
]) {
  test(`“${phone}” is no telephone number`, () => assert.ok(!identitySchema.safeParse({ ...whole, phone }).success));
}

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
