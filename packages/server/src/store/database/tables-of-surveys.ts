import type { Answers, Instant, NewSurvey, SurveyClosing, SurveyDraw } from '@haochaping/core';
import type { ColumnType } from 'kysely';
import type { Json, Moment } from './columns.js';

/** A survey (专项调查). */
export type SurveyRow = {
  survey_id: string;
  /** Where people are asked. */
  region: string;
  office_code: string;
  org_code: string;
  content: Json<Pick<NewSurvey, 'title' | 'about' | 'ownQuestions'>>;
  /** Of the rules that held there when it was opened. */
  place_name: string;
  smallest_group: number;
  opened_at: Moment;
  opens_at: Moment;
  /** The end of its period, or when it was closed before. */
  ends_at: Moment;
  closing: ColumnType<SurveyClosing | null, string | null | undefined, string>;
};

/** What somebody did with a survey. */
export type SurveyAct =
  | { readonly act: 'open'; readonly survey: NewSurvey }
  | ({ readonly act: 'draw' } & SurveyDraw)
  | ({ readonly act: 'close' } & SurveyClosing);

type SurveyActRow = {
  survey_id: string;
  region: string;
  position: number;
  act: Json<SurveyAct>;
  org_code: string;
  officer_no: string;
  idempotency_key: string;
  acted_at: Moment;
};

type SurveyTicketRow = {
  ticket_hash: string;
  region: string;
  survey_id: string;
  expires_at: Moment;
  answered_at: ColumnType<Instant | null, Instant | undefined, Instant>;
  /** Of the idempotency key, and of it with the answers: who has the row alone cannot try out answers. */
  key_hash: ColumnType<string | null, string | undefined, string>;
  sent_hash: ColumnType<string | null, string | undefined, string>;
};

type SurveyAnswerRow = { survey_id: string; region: string; answer_id: string; answers: Json<Answers> };

export type SurveyTables = {
  survey: SurveyRow;
  survey_act: SurveyActRow;
  survey_ticket: SurveyTicketRow;
  survey_answer: SurveyAnswerRow;
};
