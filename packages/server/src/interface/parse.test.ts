import assert from 'node:assert/strict';
import { test } from 'node:test';
import { myRatingSchema, objectionSchema, submissionSchema, type Submission } from '@haochaping/core';
import { ENDPOINTS, type Endpoint } from '@haochaping/protocol';
import { BODY_EXAMPLES } from '@haochaping/protocol/openapi';
import { DISSATISFIED, rated } from '../test-support/service.js';
import { startProvince } from '../test-support/test-province.js';
import { parse, type Parsed } from './parse.js';

/** NUL, half an emoji, a bell and a code point that is no character. */
const UNSEEN = '\0\ud83d\u0007\ufffe';

/** The same with what nobody sees put into each of its texts. */
function soiled(value: unknown): unknown {
  if (typeof value === 'string') return `${value.slice(0, 1)}${UNSEEN}${value.slice(1)}`;
  if (Array.isArray(value)) return value.map(soiled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, soiled(field)]));
}

for (const [name, examples] of Object.entries(BODY_EXAMPLES)) {
  test(`${name} takes a text without the characters that no database keeps, whichever field it stands in`, () => {
    const endpoints: Readonly<Record<string, Endpoint>> = ENDPOINTS;
    const schema = endpoints[name]?.body;
    assert.ok(schema);
    for (const example of examples) {
      const clean: Parsed<unknown> = parse(schema, example);
      assert.equal(clean.outcome, 'parsed', JSON.stringify(clean));
      assert.deepEqual(parse(schema, soiled(example)), clean);
    }
  });
}

test('a citizen whose keyboard left half an emoji in the text rates, and reads the text without it', async () => {
  const province = await startProvince();
  const text = `排了两个小时\n${UNSEEN}😀还是没办成`;
  const dirty: Submission = { ...DISSATISFIED, text };
  const { trackingToken } = await rated(province, dirty);
  const { json } = await province.withToken(trackingToken, 'GET', '/v1/ratings/mine');
  assert.equal(myRatingSchema.parse(json).text, '排了两个小时\n😀还是没办成');
  await province.stop();
});

const faultsIn = (text: string): readonly string[] => {
  const parsed = parse(submissionSchema, JSON.parse(text));
  return parsed.outcome === 'faulty' ? parsed.faults.map(({ pointer, code }) => `${pointer} ${code}`) : [];
};

test('a name that no object or database keeps is refused where it stands, never dropped', () => {
  const answering = (answers: string): string =>
    `{"service":{"level":"satisfied","indicators":[]},"answers":${answers}}`;
  assert.deepEqual(faultsIn(answering('{"__proto__":"a"}')), ['/answers/__proto__ name-not-allowed']);
  assert.deepEqual(faultsIn(answering('{"q":{"__proto__":"a"}}')), ['/answers/q/__proto__ name-not-allowed']);
  assert.deepEqual(faultsIn(answering('{"q\\u0000":"a"}')), ['/answers/q name-not-allowed']);
  assert.deepEqual(faultsIn(answering('{"constructor":"a"}')), []);
});

test('a reason of what nobody sees is none', () => {
  const parsed = parse(objectionSchema, { note: UNSEEN });
  assert.deepEqual(parsed, {
    outcome: 'faulty',
    faults: [{ pointer: '/note', code: 'too-small', detail: '请填写说明' }],
  });
});
