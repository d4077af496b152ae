import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Submission } from '@haochaping/core';
import { keysFrom } from '../store/crypto/keys.js';
import { fingerprintOf } from './submit-rating.js';

const KEYS = keysFrom(Buffer.alloc(32, 7));
const SAID = {
  service: { level: 'dissatisfied', indicators: ['201', '207'] },
  staff: { level: 'satisfied', indicators: ['3-polite'] },
  answers: { times: '3', why: ['a', 'b'] },
  text: '跑了三趟',
  identity: { name: '张三丰', phone: '13800138000', consent: true },
} satisfies Submission;
const { text: _text, ...WITHOUT_TEXT } = SAID;
const { identity: _identity, ...NAMELESS } = SAID;
const { staff: _staff, ...WITHOUT_STAFF } = SAID;

/** Whatever a rater can say otherwise is another rating, and is not answered with the receipt of the first one. */
const OTHERWISE: Readonly<Record<string, Submission>> = {
  'another level': { ...SAID, service: { ...SAID.service, level: 'very-dissatisfied' } },
  'another reason': { ...SAID, service: { ...SAID.service, indicators: ['201', '208'] } },
  'a reason less': { ...SAID, service: { ...SAID.service, indicators: ['201'] } },
  'another level for the member of staff': { ...SAID, staff: { level: 'dissatisfied', indicators: ['3-polite'] } },
  'no level for the member of staff': WITHOUT_STAFF,
  'another answer': { ...SAID, answers: { times: '4', why: ['a', 'b'] } },
  'the answer to another question': { ...SAID, answers: { time: '3', why: ['a', 'b'] } },
  'other words': { ...SAID, text: '跑了四趟' },
  'no words': WITHOUT_TEXT,
  'another name': { ...SAID, identity: { name: '张三', phone: '13800138000', consent: true } },
  'another phone number': { ...SAID, identity: { name: '张三丰', phone: '13800138001', consent: true } },
  'no name': NAMELESS,
};

for (const [what, otherwise] of Object.entries(OTHERWISE)) {
  test(`a submission with ${what} is another one`, () => {
    assert.notEqual(fingerprintOf(KEYS, otherwise), fingerprintOf(KEYS, SAID));
  });
}

test('the same submission with its fields in another order is the same', () => {
  const { service, staff, answers, text, identity } = SAID;
  const { why, times } = answers;
  const turned: Submission = { identity, text, answers: { why, times }, staff, service };
  assert.equal(fingerprintOf(KEYS, turned), fingerprintOf(KEYS, SAID));
});

test('nobody without the key can find out from a fingerprint whose name and number it was', () => {
  assert.notEqual(fingerprintOf(keysFrom(Buffer.alloc(32, 8)), SAID), fingerprintOf(KEYS, SAID));
});
