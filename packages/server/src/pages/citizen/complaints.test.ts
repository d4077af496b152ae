import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyDraft, type Draft, type RatingSession } from '@haochaping/core';
import { profileOf, sessionRules } from '@haochaping/policy';
import { complaintOf } from './complaints.js';
import { ratingFormPage } from './rating-form-page.js';

function sessionUnder(id: string): RatingSession {
  const found = profileOf(id);
  assert.ok(found.outcome === 'known');
  const { profile } = found;
  const subject = { itemName: '社保', caseNo: '1', orgName: '社保局', staffName: '李敏' };
  return {
    place: { placeName: profile.placeName, profile: profile.id, profileVersion: profile.version },
    subject,
    rateable: { now: true, until: '2026-11-22T15:46:36+08:00' },
    ...sessionRules(profile, subject),
  };
}

const XINHUA = sessionUnder('henan-xinhua-2022');
const LIULIN = sessionUnder('shanxi-liulin-2020');
const BAD: Draft = {
  ...emptyDraft(),
  service: { level: 'dissatisfied', ticked: {} },
  staff: { level: 'very-dissatisfied', ticked: {} },
};

for (const [session, pointer, field] of [
  [XINHUA, '/service/level', /^service-very-satisfied$/],
  [XINHUA, '/service/indicators', /^service\.indicators\.dissatisfied=/],
  [XINHUA, '/service/indicators/2', /^service\.indicators\.dissatisfied=/],
  [XINHUA, '/staff/level', /^staff-very-satisfied$/],
  [XINHUA, '/text', /^text$/],
  [XINHUA, '/identity', /^name$/],
  [XINHUA, '/identity/name', /^name$/],
  [XINHUA, '/identity/phone', /^phone$/],
  [XINHUA, '/identity/consent', /^consent$/],
  ...(XINHUA.questionnaire?.questions ?? []).map(
    ({ id }) => [XINHUA, `/answers/${id}`, new RegExp(`^answer\\.${id}`)] as const,
  ),
  ...(LIULIN.questionnaire?.questions ?? []).map(
    ({ id }) => [LIULIN, `/answers/${id}`, new RegExp(`^answer\\.${id}`)] as const,
  ),
] as const) {
  test(`under ${session.place.placeName}, a fault at ${pointer} leads to its field, which says it too`, async () => {
    const complaint = complaintOf({ pointer, code: 'wrong', detail: '不对' }, session, BAD);
    assert.match(complaint.field ?? '', field);
    const page = await ratingFormPage({
      session,
      draft: BAD,
      ticket: 't',
      idempotencyKey: 'k',
      complaints: [complaint],
    });
    const text = await page.text();
    const [input = ''] = text
      .split(/(?=<(?:input|textarea))/)
      .filter((each) => each.includes(` id="${complaint.field}"`));
    assert.match(input, /aria-invalid="true"/);
    const [, described = ''] = /aria-describedby="([^"]*)"/.exec(input) ?? [];
    assert.ok(text.includes(`id="${described}">不对</p>`));
    assert.ok(text.includes(`<a href="#${complaint.field}">不对</a>`));
  });
}

test('a reason where the chosen level has none to tick is written in words', () => {
  const fault = { pointer: '/service/indicators', code: 'reason-needed', detail: '请写明原因' };
  assert.equal(complaintOf(fault, { ...XINHUA, indicators: {} }, BAD).field, 'text');
});

test('a question that is asked no more is complained about without a link', () => {
  const fault = { pointer: '/answers/gone', code: 'question-unknown', detail: '没有这个问题' };
  assert.equal(complaintOf(fault, XINHUA, BAD).field, undefined);
});
