import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import {
  bytesOfHex,
  canonicalText,
  entryOf,
  hashOfEntry,
  headText,
  logKeySchema,
  logProofSchema,
  signedHeadSchema,
} from '@haochaping/core';
import * as z from 'zod/mini';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { naiveRoot } from '../test-support/naive-root.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';
import { sha256 } from './stored-log.js';

const vectorsSchema = z.object({
  records: z.array(z.object({ salt: z.string(), record: z.string(), leaf: z.string() })),
  roots: z.array(z.string()),
  key: logKeySchema,
  head: z.object({ ...signedHeadSchema.shape, text: z.string() }),
});
const page = await readFile(new URL('../../../../docs/log.md', import.meta.url), 'utf8');
const vectors = vectorsSchema.parse(JSON.parse(/```json\n([^]*?)\n```/.exec(page)?.[1] ?? ''));

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

test('the leaves on the page are those of its own description, and of ours', async () => {
  for (const { salt, record, leaf } of vectors.records) {
    const bytes = Buffer.concat([Buffer.of(0), Buffer.from(salt, 'hex'), Buffer.from(record)]);
    assert.equal(createHash('sha256').update(bytes).digest('hex'), leaf);
    assert.equal(await hashOfEntry(sha256, entryOf(salt, new TextEncoder().encode(record))), leaf);
    assert.equal(canonicalText(JSON.parse(record)), record);
  }
});

test('the roots on the page are those of RFC 9162 over its leaves', () => {
  const leaves = vectors.records.map(({ leaf }) => leaf);
  assert.deepEqual(
    vectors.roots,
    [0, 1, 2, 3].map((size) => naiveRoot(leaves.slice(0, size))),
  );
});

test('the head on the page is signed by its key over its text, and the key is named by its thumbprint', () => {
  const { key, head } = vectors;
  const { kty, crv, x, y, kid } = key;
  assert.equal(headText(head), head.text);
  const publicKey = createPublicKey({ format: 'jwk', key: { kty, crv, x, y } });
  const signature = bytesOfHex(head.signature);
  assert.ok(verify('sha256', Buffer.from(head.text), { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature));
  assert.equal(createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url'), kid);
  assert.deepEqual([head.keyId, head.root, head.size], [kid, vectors.roots[3], 3]);
});

/** The names of a record's fields, in the order in which they are written. */
function fieldsIn(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [at];
  return Object.entries(value).flatMap(([name, field]) => fieldsIn(field, at === '' ? name : `${at}.${name}`));
}

test('the form of each kind of record stays as it is: what was sealed is a hash over it', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  await province.withToken(review.trackingToken, 'DELETE', '/v1/ratings/mine/identity');
  await province.call('POST', '/v1/sandbox/clock', { body: { forwardSeconds: 60 } });
  const { json } = await province.withToken(review.trackingToken, 'GET', '/v1/ratings/mine/log-proof');
  const forms = new Map<string, readonly string[]>();
  for (const each of logProofSchema.parse(json).records) {
    assert.equal(each.state, 'sealed');
    forms.set(each.kind, fieldsIn(JSON.parse(each.record ?? '')));
  }
  assert.deepEqual(Object.fromEntries(forms), FORMS);
});

const FORMS = {
  rating: [
    'counted.service',
    'kind',
    'orgCode',
    'profile',
    'profileVersion',
    'rating.channel',
    'rating.ratedAt',
    'rating.ratingNo',
    'rating.service.indicators',
    'rating.service.level',
    'rating.subject.caseNo',
    'rating.subject.caseTitle',
    'rating.subject.closedAt',
    'rating.subject.itemName',
    'rating.subject.orgName',
    'rating.subject.staffName',
    'rating.text',
    'receipt.badReview.dues',
    'receipt.badReview.duesToCome',
    'receipt.itemName',
    'receipt.level',
    'receipt.levelLabel',
    'receipt.ratedAt',
    'receipt.ratingNo',
  ],
  step: ['at', 'kind', 'orgCode', 'position', 'ratingNo', 'role', 'step.note', 'step.step'],
  'identity-ended': ['at', 'how', 'kind', 'ratingNo'],
};
