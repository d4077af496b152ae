import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemIn, type Reply } from './reply.js';
import type { TestProvince } from './test-province.js';

/** What is wrong, how it is sent, and how it is refused: with which code and, where a field is at fault, which. */
export type BadInput = readonly [what: string, send: () => Promise<Reply>, code: string, pointer?: string];

/** Tries each row, by the name of its endpoint: it is refused with its code and a sentence at its field, and nothing is stored. */
export function testBadInput(
  table: Readonly<Record<string, readonly BadInput[]>>,
  stored: () => ReturnType<TestProvince['rows']>,
): void {
  for (const [name, rows] of Object.entries(table)) {
    for (const [what, send, code, pointer] of rows) {
      void test(`${name} refuses ${what} and stores nothing`, async () => {
        const before = await stored();
        const problem = problemIn(await send());
        assert.equal(problem.code, code, JSON.stringify(problem));
        if (pointer !== undefined) assert.equal(problem.errors?.[0]?.pointer, pointer, JSON.stringify(problem));
        for (const { detail } of problem.errors ?? []) assert.match(detail, /[\u4e00-\u9fff]/);
        assert.deepEqual(await stored(), before);
      });
    }
  }
}
