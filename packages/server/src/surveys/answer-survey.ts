import {
  answerFaults,
  canonicalText,
  instantOf,
  isNoAnswer,
  millisOf,
  type NotAnswerable,
  type SurveyAnswers,
} from '@haochaping/core';
import { surveyPrivacy, surveyQuestionnaire } from '@haochaping/policy';
import type { SurveyTicket } from '../interface/callers.js';
import type { Handler, Input } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { withSentence } from '../ratings/submission-faults.js';
import { readableCode } from '../store/crypto/readable-code.js';
import { hashOfToken } from '../store/crypto/token.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { KEY_REUSED } from './keep-survey.js';

const ID_LENGTH = 20;

/** What a survey ticket stands for, as it is now; undefined for one that was never drawn, or went with its survey. */
export async function surveyTicketOf(database: Database, ticketHash: string): Promise<SurveyTicket | undefined> {
  const row = await database
    .selectFrom('survey_ticket')
    .innerJoin('survey', (join) =>
      join
        .onRef('survey.survey_id', '=', 'survey_ticket.survey_id')
        .onRef('survey.region', '=', 'survey_ticket.region'),
    )
    .innerJoin('organisation', 'organisation.org_code', 'survey.org_code')
    .select(['survey.survey_id', 'survey.region', 'content', 'org_name', 'place_name', 'smallest_group'])
    .select(['opens_at', 'ends_at', 'answered_at'])
    .where('ticket_hash', '=', ticketHash)
    .executeTakeFirst();
  return (
    row && {
      ticketHash,
      surveyId: row.survey_id,
      region: row.region,
      survey: row.content,
      orgName: row.org_name,
      placeName: row.place_name,
      smallestGroup: row.smallest_group,
      opensAt: row.opens_at,
      endsAt: row.ends_at,
      answeredAt: row.answered_at,
    }
  );
}

function whyNot({ answeredAt, opensAt, endsAt }: SurveyTicket, now: number): NotAnswerable | undefined {
  if (answeredAt !== null) return 'answered';
  if (now < millisOf(opensAt)) return 'too-early';
  return now < millisOf(endsAt) ? undefined : 'ended';
}

/** What whoever holds a ticket is asked, by whom, until when, and what becomes of the answers. */
export const getSurvey: Handler<'getSurvey'> = ({ caller: ticket, now }) => {
  const { survey, orgName, placeName, smallestGroup, opensAt, endsAt } = ticket;
  const because = whyNot(ticket, now);
  return Promise.resolve(
    answered({
      title: survey.title,
      about: survey.about,
      orgName,
      placeName,
      opensAt,
      endsAt,
      questionnaire: surveyQuestionnaire(survey),
      privacy: surveyPrivacy(smallestGroup),
      answerable: because ? { now: false, because } : { now: true, until: endsAt },
    }),
  );
};

/** Takes the answers of a ticket once; a repeat gets the same receipt. They are stored apart from the ticket. */
export const answerSurvey =
  (database: Database): Handler<'answerSurvey'> =>
  (input) =>
    database.transaction().execute((transaction) => answerWithin(transaction, input));

/** How a ticket is refused that cannot be answered with now. */
export const NOT_ANSWERABLE_NOW = {
  answered: 'survey-answered',
  'too-early': 'survey-too-early',
  ended: 'survey-ended',
} as const satisfies Readonly<Record<NotAnswerable, string>>;

async function answerWithin(
  transaction: WithinTransaction,
  { caller: ticket, body, idempotencyKey, now }: Input<'answerSurvey'>,
) {
  const { ticketHash, survey } = ticket;
  // Serialises what is done with a ticket by a row lock.
  const locked = await transaction
    .selectFrom('survey_ticket')
    .select(['answered_at', 'key_hash', 'sent_hash'])
    .where('ticket_hash', '=', ticketHash)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) return refused('survey-ended'); // closed since the ticket was shown
  const sent = { key_hash: hashOfToken(idempotencyKey), sent_hash: hashOfSending(idempotencyKey, body) };
  if (locked.answered_at !== null) {
    if (locked.key_hash !== sent.key_hash) return refused('survey-answered');
    if (locked.sent_hash !== sent.sent_hash) return KEY_REUSED;
    return answered({ title: survey.title, answeredAt: locked.answered_at });
  }
  const because = whyNot({ ...ticket, answeredAt: locked.answered_at }, now);
  if (because) return refused(NOT_ANSWERABLE_NOW[because]);
  const faults = answerFaults(body.answers, surveyQuestionnaire(survey));
  if (faults.length > 0) return refused('body-invalid', { errors: faults.map(withSentence) });
  const answeredAt = instantOf(now);
  await keepAnswers(transaction, ticket, body);
  await transaction
    .updateTable('survey_ticket')
    .set({ ...sent, answered_at: answeredAt })
    .where('ticket_hash', '=', ticketHash)
    .execute();
  return answered({ title: survey.title, answeredAt });
}

/** With the key, which is stored nowhere: whoever reads the row cannot try out answers. */
const hashOfSending = (idempotencyKey: string, body: SurveyAnswers): string =>
  hashOfToken(`${idempotencyKey} ${canonicalText(body)}`);

async function keepAnswers(
  transaction: WithinTransaction,
  { surveyId, region }: SurveyTicket,
  { answers }: SurveyAnswers,
): Promise<void> {
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isNoAnswer(answer)));
  await transaction
    .insertInto('survey_answer')
    .values({ survey_id: surveyId, region, answer_id: readableCode(ID_LENGTH), answers: JSON.stringify(given) })
    .execute();
}
