import { instantOf } from '@haochaping/core';
import { isDeepStrictEqual } from 'node:util';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { keyedHash, type Keys } from '../store/crypto/keys.js';
import { hashOfToken } from '../store/crypto/token.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { SurveyAct } from '../store/database/tables-of-surveys.js';
import { KEY_REUSED, earlierAct, surveyToKeep } from './keep-survey.js';
import { hasEnded, putAct } from './survey.js';

type Draw = { readonly surveyId: string; readonly position: number; readonly number: number };

/** The tickets of a draw are made out of it, so that a draw that is repeated gives the same ones and none need be stored. */
const ticketsOf = ({ surveyTickets }: Pick<Keys, 'surveyTickets'>, { surveyId, position, number }: Draw) =>
  Array.from({ length: number }, (_each, nth) => keyedHash(surveyTickets, `${surveyId} ${position} ${nth}`));

/** Draws survey tickets for those who are to be asked, once for its key. What is stored of them is their hashes. */
export const drawSurveyTickets =
  (database: Database, keys: Keys): Handler<'drawSurveyTickets'> =>
  ({ parameters: { surveyId }, body: { number }, ...acting }) =>
    database.transaction().execute(async (transaction) => {
      const found = await surveyToKeep(transaction, acting.caller, surveyId);
      if (found.outcome === 'refused') return found;
      const act: SurveyAct = { act: 'draw', number };
      const earlier = await earlierAct(transaction, acting);
      if (earlier && !(earlier.survey_id === surveyId && isDeepStrictEqual(earlier.act, act))) return KEY_REUSED;
      if (hasEnded(found.row, acting.now)) return refused('survey-ended');
      const { region, ends_at: expiresAt } = found.row;
      if (earlier) {
        const tickets = await ticketsDrawn(transaction, keys, { surveyId, position: earlier.position, number });
        return tickets ? answered({ tickets: [...tickets], expiresAt }) : KEY_REUSED;
      }
      const position = await putAct(transaction, found.row, act, acting);
      const tickets = ticketsOf(keys, { surveyId, position, number });
      const rows = tickets.map((ticket) => ({
        ticket_hash: hashOfToken(ticket),
        region,
        survey_id: surveyId,
        expires_at: expiresAt,
      }));
      await transaction.insertInto('survey_ticket').values(rows).execute();
      return answered({ tickets, expiresAt });
    });

/** The tickets of an earlier draw, under whichever master key they were made; undefined where that one is gone. */
async function ticketsDrawn(
  transaction: WithinTransaction,
  keys: Keys,
  draw: Draw,
): Promise<readonly string[] | undefined> {
  for (const each of [keys, ...(keys.other ? [keys.other] : [])]) {
    const tickets = ticketsOf(each, draw);
    const stored = await transaction
      .selectFrom('survey_ticket')
      .select('ticket_hash')
      .where('ticket_hash', '=', hashOfToken(tickets[0] ?? ''))
      .executeTakeFirst();
    if (stored) return tickets;
  }
  return undefined;
}

/** Deletes the tickets that nobody used before their survey ended. */
export async function forgetSurveyTickets(database: Database, now: number): Promise<void> {
  await database
    .deleteFrom('survey_ticket')
    .where('answered_at', 'is', null)
    .where('expires_at', '<=', instantOf(now))
    .execute();
}
