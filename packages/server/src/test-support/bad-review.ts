import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  trackedReviewSchema,
  type OfficialRole,
  type Receipt,
  type ServiceCase,
  type TrackedReview,
} from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import type { Reply } from './reply.js';
import { SUPERVISING_CASE, XINHUA_CASE, NAMED_DISSATISFIED, officerToken, rated } from './service.js';
import type { TestProvince } from './test-province.js';

export const CONFIRMED = { step: 'verify', finding: 'confirmed', note: '情况属实' };
export const RECTIFIED = { step: 'rectify', note: '已统一材料清单' };
export const ANSWERED = { step: 'answer', note: '已电话说明并致歉' };
export const PROPOSED = {
  step: 'propose-exclusion',
  ground: 'mistaken',
  evidence: ['叫号记录 A031'],
  note: '评价的是另一窗口',
};
export const UNCONFIRMED = { step: 'verify', finding: 'unconfirmed', note: '调阅录像，未能核实' };
export const ENDORSED = { step: 'recheck', conclusion: 'endorsed', note: '录像与记录一致，同意' };
export const UPHELD = { step: 'decide', decision: 'upheld', note: '证据充分' };
export const REJECTED = { step: 'decide', decision: 'rejected', note: '证据不足' };

const newKey = (): string => randomBytes(16).toString('base64url');

/** A bad review of 新华区 that the supervising office has passed to the unit that was rated. */
export async function badlyRated(province: TestProvince): Promise<Receipt> {
  const receipt = await rated(province, NAMED_DISSATISFIED, XINHUA_CASE);
  await dispatched(province, receipt.ratingNo, XINHUA_CASE.organisation.orgCode);
  return receipt;
}

/** Where the supervising office gets a bad review first, its supervisor passes it to the unit that was rated. */
export async function dispatched(province: TestProvince, ratingNo: string, to: string): Promise<void> {
  const supervisor = await officerToken(province, SUPERVISING_CASE.organisation.orgCode, { role: 'supervisor' });
  const target = `/v1/bad-reviews/${ratingNo}`;
  const { json } = await province.withToken(supervisor, 'GET', target);
  if (ENDPOINTS.getBadReview.answer.parse(json).review.stage !== 'to-dispatch') return;
  const reply = await province.withToken(supervisor, 'POST', `${target}/steps`, {
    body: { step: 'dispatch', to, note: '请核实' },
    headers: { 'idempotency-key': newKey() },
  });
  assert.equal(reply.status, 201, reply.text);
}

/** A bad review of 新华区, where every step is possible, with tokens for everyone involved. */
export async function openedReview(province: TestProvince, serviceCase: ServiceCase = XINHUA_CASE) {
  const { ratingNo, trackingToken } = await rated(province, NAMED_DISSATISFIED, serviceCase);
  const { orgCode } = serviceCase.organisation;
  const supervising = (role: OfficialRole, staffNo: string): Promise<string> =>
    officerToken(province, SUPERVISING_CASE.organisation.orgCode, { role, staffNo });
  const tokens = {
    officer: await officerToken(province, orgCode),
    decider: await supervising('decider', '101'),
    otherDecider: await supervising('decider', '102'),
    caller: await supervising('caller', '103'),
    supervisor: await supervising('supervisor', '104'),
  };
  await dispatched(province, ratingNo, orgCode);
  const steps = `/v1/bad-reviews/${ratingNo}/steps`;

  const take = (token: string, body: unknown, key = newKey()): Promise<Reply> =>
    province.withToken(token, 'POST', steps, { body, headers: { 'idempotency-key': key } });
  const asRater = (path: string, body: unknown, key: string): Promise<Reply> =>
    province.withToken(trackingToken, 'POST', `/v1/bad-reviews/mine/${path}`, {
      body,
      headers: { 'idempotency-key': key.padEnd(16, '-') },
    });

  return {
    ratingNo,
    trackingToken,
    tokens,
    take,
    /** Takes steps that must be possible, one after the other. */
    async takeAll(token: string, ...bodies: readonly unknown[]): Promise<void> {
      for (const body of bodies) {
        const reply = await take(token, body);
        assert.equal(reply.status, 201, reply.text);
      }
    },
    see: (token: string): Promise<Reply> => province.withToken(token, 'GET', `/v1/bad-reviews/${ratingNo}`),
    verdict: (body: unknown, key = 'verdict'): Promise<Reply> => asRater('verdict', body, key),
    object: (body: unknown, key = 'objection'): Promise<Reply> => asRater('objection', body, key),
    async track(): Promise<TrackedReview> {
      const { json } = await province.withToken(trackingToken, 'GET', '/v1/bad-reviews/mine');
      return trackedReviewSchema.parse(json);
    },
  };
}
