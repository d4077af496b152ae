import * as core from '@haochaping/core';
import * as protocol from '@haochaping/protocol';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import test from 'node:test';
import * as z from 'zod/mini';
import { answersOf, nearlyAnswersOf } from './arbitrary-answers.js';
import { bundled, fieldsOf, inPage, isParser, type Parser } from './page-parser.js';

const client = await bundled("export * from '@haochaping/client';");
const called = Object.entries<protocol.Endpoint>(protocol.ENDPOINTS).flatMap(([name, { path, answer }]) =>
  answer && client.includes(`"${path}"`) ? [{ name, answer }] : [],
);
const { ratingRecordSchema, followUpRecordSchema, receiptOnRecordSchema, ratingSchema } = core;
const alone = { ratingRecordSchema, followUpRecordSchema, receiptOnRecordSchema, ratingSchema };
const { problemSchema } = protocol;

const page = await inPage(`
  export { ${called.map(({ name }) => name).join(', ')}, problemSchema } from '@haochaping/protocol';
  export { ${Object.keys(alone).join(', ')} } from '@haochaping/core';`);

const schemas: readonly (readonly [name: string, schema: z.ZodMiniType, inPage: unknown])[] = [
  ...called.map(({ name, answer }) => [name, answer, fieldsOf(page.get(name)).answer] as const),
  ...Object.entries({ ...alone, problemSchema }).map(([name, schema]) => [name, schema, page.get(name)] as const),
];

test('every endpoint that a page calls is compared', () => {
  const names = called.map(({ name }) => name);
  for (const name of [
    'getRatingSession',
    'submitRating',
    'getMyRating',
    'trackBadReview',
    'identityAccess',
    'getLogProof',
  ])
    assert.ok(names.includes(name), name);
  assert.ok(!names.includes('requestTicket'));
});

/** What became of a value: how it was read, and in which order; `refused` where it was not. */
function fateOf(schema: Parser, value: unknown): string {
  const { success, data } = schema.safeParse(value);
  if (success) assert.deepEqual(schema.parse(value), data);
  else assert.throws(() => schema.parse(value));
  return success ? JSON.stringify(data) : 'refused';
}

for (const [name, schema, own] of schemas) {
  test(`a page takes, refuses and reads ${name} as a server with zod does`, () => {
    assert.ok(isParser(own));
    const told = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.oneof(answersOf(schema), nearlyAnswersOf(schema)), (answer) => {
        const fate = fateOf(schema, answer);
        told[fate === 'refused' ? 'refused' : 'taken'] += 1;
        assert.equal(fateOf(own, answer), fate);
      }),
      { numRuns: 500 },
    );
    assert.ok(told.taken > 5 && told.refused > 5, JSON.stringify(told));
  });
}

test('what no answer has, and the outbox or a host may, is read as zod reads it', async () => {
  const entry = z.object({ key: z.string(), submission: z.custom(), text: z.optional(z.string()) });
  const script = 'z.object({ key: z.string(), submission: z.custom(), text: z.optional(z.string()) })';
  const own = (await inPage(`import * as z from 'zod/mini'; export const own = ${script};`)).get('own');
  assert.ok(isParser(own));
  const whole = { key: 'a', submission: { text: '好' } };
  for (const kept of [
    whole,
    { ...whole, text: undefined },
    { key: 'a', submission: null },
    { key: 'a' },
    [],
    undefined,
  ])
    assert.equal(fateOf(own, kept), fateOf(entry, kept));
});
