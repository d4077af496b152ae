import { sql, type Kysely } from 'kysely';

/** Surveys (专项调查), what was done with each and by whom, their tickets as hashes, and their answers apart from them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSurveys(db);
  await createTickets(db);
  await createAnswers(db);
}

async function createSurveys(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survey (
      survey_id text not null,
      region text not null,
      office_code text not null,
      org_code text not null,
      content jsonb not null,
      place_name text not null,
      smallest_group int not null,
      opened_at timestamptz not null,
      opens_at timestamptz not null,
      ends_at timestamptz not null,
      closing jsonb,
      primary key (survey_id, region)
    )`.execute(db);
  await sql`create index survey_by_office on survey (office_code, opened_at, survey_id)`.execute(db);
  await sql`
    create table survey_act (
      survey_id text not null,
      region text not null,
      position int not null,
      act jsonb not null,
      org_code text not null,
      officer_no text not null,
      idempotency_key text not null,
      acted_at timestamptz not null,
      primary key (survey_id, position, region),
      unique (org_code, officer_no, idempotency_key, region),
      foreign key (survey_id, region) references survey
    )`.execute(db);
  await sql`
    create trigger survey_act_stays before update or delete on survey_act
    for each row execute function refuse_change()`.execute(db);
}

/** Of a ticket that was used, only that it was, and by which a repeated sending is known again: not what was said with it. */
async function createTickets(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survey_ticket (
      ticket_hash text not null,
      region text not null,
      survey_id text not null,
      expires_at timestamptz not null,
      answered_at timestamptz,
      key_hash text,
      sent_hash text,
      primary key (ticket_hash, region),
      foreign key (survey_id, region) references survey
    )`.execute(db);
  await sql`create index survey_ticket_to_forget on survey_ticket (expires_at) where answered_at is null`.execute(db);
  await sql`create index survey_ticket_unused on survey_ticket (survey_id) where answered_at is null`.execute(db);
}

/** Under a number drawn by lot, without a time and without a ticket. */
async function createAnswers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survey_answer (
      survey_id text not null,
      region text not null,
      answer_id text not null,
      answers jsonb not null,
      primary key (survey_id, answer_id, region),
      foreign key (survey_id, region) references survey
    )`.execute(db);
  await sql`
    create trigger survey_answer_stays before update or delete on survey_answer
    for each row execute function refuse_change()`.execute(db);
}
