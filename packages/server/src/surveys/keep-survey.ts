import { dayOf, instantOf, millisOf } from '@haochaping/core';
import { profileForRegion } from '@haochaping/policy';
import { IDEMPOTENCY_KEY_HEADER } from '@haochaping/protocol';
import { isDeepStrictEqual } from 'node:util';
import type { Officer } from '../interface/callers.js';
import type { Handler, Input } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { isWithin } from '../organisations/organisation.js';
import { readableCode } from '../store/crypto/readable-code.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { SurveyAct } from '../store/database/tables-of-surveys.js';
import { placesNow } from '../store/places.js';
import { lockKey, unitToKeep } from '../supervision/supervised-units.js';
import { actWithKey, contentOf, hasEnded, putAct, surveyOf, surveyWith } from './survey.js';

const ID_LENGTH = 12;
const ENDED = { pointer: '/endsAt', code: 'ended', detail: '结束时间须在现在以后' } as const;

/** Opens a survey of a unit, once for its key: whoever may urge the unit may, and nobody of it. */
export const openSurvey =
  (database: Database): Handler<'openSurvey'> =>
  (input) =>
    database.transaction().execute((transaction) => openWithin(transaction, input));

async function openWithin(transaction: WithinTransaction, acting: Input<'openSurvey'>) {
  const { caller, body, now } = acting;
  const { orgCode, regionCode, opensAt, endsAt } = body;
  const unit = await unitToKeep(transaction, caller, 'urge', orgCode);
  if (unit.outcome === 'refused') return unit;
  const profile = profileForRegion(regionCode, dayOf(instantOf(now)), await placesNow(transaction));
  if (!profile) return refusedAt('region-unknown', '/regionCode');
  if (!isWithin(unit.region, regionCode)) return refusedAt('region-not-of-organisation', '/regionCode');
  const act: SurveyAct = { act: 'open', survey: body };
  const earlier = await earlierAct(transaction, acting);
  if (earlier) return isDeepStrictEqual(earlier.act, act) ? current(transaction, earlier.survey_id) : KEY_REUSED;
  if (millisOf(endsAt) <= now) return refused('body-invalid', { errors: [ENDED] });
  const survey = { survey_id: readableCode(ID_LENGTH), region: regionCode };
  await transaction
    .insertInto('survey')
    .values({
      ...survey,
      office_code: unit.office,
      org_code: orgCode,
      content: contentOf(body),
      place_name: profile.placeName,
      smallest_group: profile.smallestGroup.value,
      opened_at: instantOf(now),
      opens_at: opensAt,
      ends_at: endsAt,
    })
    .execute();
  await putAct(transaction, survey, act, acting);
  return current(transaction, survey.survey_id);
}

export const KEY_REUSED = refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);

/** What was done under this key before; another call with it waits. */
export async function earlierAct(
  transaction: WithinTransaction,
  acting: Pick<Input<'closeSurvey'>, 'caller' | 'idempotencyKey' | 'now'>,
) {
  await lockKey(transaction, acting.caller, acting.idempotencyKey);
  return actWithKey(transaction, acting);
}

const current = async (transaction: WithinTransaction, surveyId: string) =>
  answered(surveyOf(await surveyWith(transaction, surveyId).executeTakeFirstOrThrow()));

/** A survey that this person may keep, its row locked; or why they may not. */
export async function surveyToKeep(transaction: WithinTransaction, caller: Officer, surveyId: string) {
  const row = await surveyWith(transaction, surveyId).forUpdate('survey').executeTakeFirst();
  if (!row) return refused('survey-unknown');
  const unit = await unitToKeep(transaction, caller, 'urge', row.org_code);
  if (unit.outcome === 'refused') return unit.code === 'organisation-unknown' ? refused('survey-unknown') : unit;
  return { outcome: 'found', row } as const;
}

/** Closes a survey before its end, with the reason. Its unused tickets are gone at once, and nobody can answer any more. */
export const closeSurvey =
  (database: Database): Handler<'closeSurvey'> =>
  ({ parameters: { surveyId }, body, ...acting }) =>
    database.transaction().execute(async (transaction) => {
      const found = await surveyToKeep(transaction, acting.caller, surveyId);
      if (found.outcome === 'refused') return found;
      const act: SurveyAct = { act: 'close', ...body };
      const earlier = await earlierAct(transaction, acting);
      if (earlier) {
        const isSame = earlier.survey_id === surveyId && isDeepStrictEqual(earlier.act, act);
        return isSame ? answered(surveyOf(found.row)) : KEY_REUSED;
      }
      if (hasEnded(found.row, acting.now)) return refused('survey-ended');
      await transaction
        .updateTable('survey')
        .set({ ends_at: instantOf(acting.now), closing: JSON.stringify(body) })
        .where('survey_id', '=', surveyId)
        .execute();
      await transaction
        .deleteFrom('survey_ticket')
        .where('survey_id', '=', surveyId)
        .where('answered_at', 'is', null)
        .execute();
      await putAct(transaction, found.row, act, acting);
      return current(transaction, surveyId);
    });
