import { instantOf, millisOf, type NewSurvey } from '@haochaping/core';
import { surveyQuestionnaire } from '@haochaping/policy';
import type { Survey } from '@haochaping/protocol';
import { sql, type Selectable } from 'kysely';
import type { Officer } from '../interface/callers.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { SurveyAct, SurveyRow } from '../store/database/tables-of-surveys.js';
import { CURSOR_UNKNOWN, cursorIn, cursorText } from '../interface/cursor.js';
import { ofEachOffice, officesRead } from '../supervision/supervised-units.js';

const PAGE = 20;

type Named = Selectable<SurveyRow> & { readonly org_name: string };
const orgName = sql<string>`(
  select org_name from organisation where organisation.org_code = survey.org_code)`.as('org_name');

export const surveyOf = (row: Named): Survey => ({
  surveyId: row.survey_id,
  orgCode: row.org_code,
  orgName: row.org_name,
  regionCode: row.region,
  title: row.content.title,
  about: row.content.about,
  questionnaire: surveyQuestionnaire(row.content),
  openedAt: row.opened_at,
  opensAt: row.opens_at,
  endsAt: row.ends_at,
  ...(row.closing && { closing: row.closing }),
});

export const hasEnded = ({ ends_at: endsAt }: Pick<Named, 'ends_at'>, now: number): boolean => millisOf(endsAt) <= now;

export const surveyWith = (database: Database | WithinTransaction, surveyId: string) =>
  database.selectFrom('survey').selectAll('survey').select(orgName).where('survey_id', '=', surveyId);

/** The surveys below the caller’s office, oldest first. */
export const listSurveys =
  (database: Database): Handler<'listSurveys'> =>
  async ({ caller, query: { cursor } }) => {
    const offices = await officesRead(database, caller);
    if (!offices) return refused('step-not-of-this-role');
    const after = cursor === undefined ? undefined : cursorIn(cursor);
    if (cursor !== undefined && !after) return refused('query-invalid', { errors: CURSOR_UNKNOWN });
    if (offices.length === 0) return answered({ surveys: [] });
    const later = after ? sql<boolean>`(opened_at, survey_id) > (${after[0]}, ${after[1]})` : sql<boolean>`true`;
    const ofOffice = (office: string) =>
      database
        .selectFrom('survey')
        .selectAll()
        .where('office_code', '=', office)
        .where(later)
        .orderBy('opened_at')
        .orderBy('survey_id')
        .limit(PAGE + 1);
    const rows = await database
      .selectFrom(ofEachOffice(offices, ofOffice).as('survey'))
      .selectAll('survey')
      .select(orgName)
      .orderBy('opened_at')
      .orderBy('survey_id')
      .limit(PAGE + 1)
      .execute();
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    return answered({
      surveys: page.map(surveyOf),
      ...(last && { next: cursorText([last.opened_at, last.survey_id]) }),
    });
  };

/** Who does something with a survey, and under which key. */
export type Acting = { readonly caller: Officer; readonly idempotencyKey: string; readonly now: number };

/** What was done under the key of somebody before. */
export const actWithKey = (transaction: WithinTransaction, { caller, idempotencyKey }: Acting) =>
  transaction
    .selectFrom('survey_act')
    .select(['survey_id', 'position', 'act'])
    .where('org_code', '=', caller.orgCode)
    .where('officer_no', '=', caller.staffNo)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();

/** Puts down who did what, after what was done with the survey before; its row is locked. Gives the act's place. */
export async function putAct(
  transaction: WithinTransaction,
  survey: Pick<SurveyRow, 'survey_id' | 'region'>,
  act: SurveyAct,
  { caller, idempotencyKey, now }: Acting,
): Promise<number> {
  const { survey_id, region } = survey;
  const { position } = await transaction
    .insertInto('survey_act')
    .values({
      survey_id,
      region,
      position: sql`(select count(*) + 1 from survey_act where survey_id = ${survey_id} and region = ${region})`,
      act: JSON.stringify(act),
      org_code: caller.orgCode,
      officer_no: caller.staffNo,
      idempotency_key: idempotencyKey,
      acted_at: instantOf(now),
    })
    .returning('position')
    .executeTakeFirstOrThrow();
  return position;
}

/** What is kept of a survey as it was opened. */
export const contentOf = ({ title, about, ownQuestions }: NewSurvey): string =>
  JSON.stringify({ title, about, ownQuestions });
