import { choicesIn, type Questionnaire } from '@haochaping/core';
import { surveyQuestionnaire, surveyResults, type SurveyCount, type SurveyResults } from '@haochaping/policy';
import { sql } from 'kysely';
import type { Officer } from '../interface/callers.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Database } from '../store/database/database.js';
import { CURSOR_UNKNOWN } from '../interface/cursor.js';
import { officesRead } from '../supervision/supervised-units.js';
import { hasEnded, surveyOf, surveyWith } from './survey.js';

/** A survey below the offices that somebody reads, and how many have answered. */
async function surveyRead(database: Database, caller: Officer, surveyId: string) {
  const offices = await officesRead(database, caller);
  if (!offices) return refused('step-not-of-this-role');
  const row = await surveyWith(database, surveyId).executeTakeFirst();
  if (!row || !offices.includes(row.office_code)) return refused('survey-unknown');
  const { count } = await database
    .selectFrom('survey_answer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('survey_id', '=', surveyId)
    .where('region', '=', row.region)
    .executeTakeFirstOrThrow();
  return { outcome: 'found', row, count } as const;
}

/** How far a survey is, and its results when it is over: they never change, so that no two of them differ by one answer. */
export const getSurveyResults =
  (database: Database): Handler<'getSurveyResults'> =>
  async ({ caller, parameters: { surveyId }, now }) => {
    const found = await surveyRead(database, caller, surveyId);
    if (found.outcome === 'refused') return found;
    const { row, count } = found;
    const { drawn } = await database
      .selectFrom('survey_act')
      .select(sql<number>`coalesce(sum((act->>'number')::int), 0)`.as('drawn'))
      .where('survey_id', '=', surveyId)
      .executeTakeFirstOrThrow();
    const told = { survey: surveyOf(row), drawn, answered: count };
    if (!hasEnded(row, now)) return answered(told);
    const questionnaire = surveyQuestionnaire(row.content);
    const counts = await countsOf(database, row.survey_id, questionnaire);
    const results = surveyResults(questionnaire, counts, row.smallest_group);
    return answered({ ...told, results: { smallestGroup: row.smallest_group, ...toldOf(results) } });
  };

async function countsOf(
  database: Database,
  surveyId: string,
  { questions }: Questionnaire,
): Promise<readonly SurveyCount[]> {
  const choices = questions.filter(({ kind }) => kind === 'choice').map(({ id }) => id);
  const { rows } = await sql<SurveyCount>`
    select question, value, count(*) as times
    from survey_answer, jsonb_each_text(answers) as given (question, value)
    where survey_id = ${surveyId} and question in (${sql.join(choices)})
    group by question, value`.execute(database);
  return rows;
}

const toldOf = ({ figures, questions }: SurveyResults) => ({
  questions: questions.map((question) =>
    question.outcome === 'shown' ? { ...question, options: [...question.options] } : question,
  ),
  figures: figures.map(({ shown, ...figure }) =>
    shown.outcome === 'shown'
      ? { ...figure, ...shown, percent: ((shown.part / shown.whole) * 100).toFixed(1) }
      : { ...figure, outcome: shown.outcome },
  ),
});

const PAGE = 100;

/** What was written, for the supervisor alone, when the survey is over and enough have answered that it may be anybody's. */
export const listSurveyTexts =
  (database: Database): Handler<'listSurveyTexts'> =>
  async ({ caller, parameters: { surveyId }, query: { cursor }, now }) => {
    if (!caller.roles.includes('supervisor')) return refused('step-not-of-this-role');
    const found = await surveyRead(database, caller, surveyId);
    if (found.outcome === 'refused') return found;
    const { row, count } = found;
    if (cursor !== undefined && !/^[0-9A-Z]{20}$/.test(cursor)) {
      return refused('query-invalid', { errors: CURSOR_UNKNOWN });
    }
    if (!hasEnded(row, now) || count < row.smallest_group) return refused('survey-texts-withheld');
    const rows = await database
      .selectFrom('survey_answer')
      .select(['answer_id', 'answers'])
      .where('survey_id', '=', surveyId)
      .where('answer_id', '>', cursor ?? '')
      .orderBy('answer_id')
      .limit(PAGE + 1)
      .execute();
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    const asked = surveyQuestionnaire(row.content).questions.filter(({ kind }) => kind === 'text');
    const texts = asked.flatMap(({ id }) =>
      page.flatMap(({ answers }) => choicesIn(answers[id]).map((text) => ({ question: id, text }))),
    );
    // By their words and not by their answers, so that two of one answer do not stand together.
    texts.sort((one, other) => (one.text < other.text ? -1 : 1));
    return answered({ texts, ...(last && { next: last.answer_id }) });
  };
