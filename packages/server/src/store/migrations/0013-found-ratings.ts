import { sql, type Kysely } from 'kysely';

/** Ratings found again by their number and phone, and the tries to do so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table found_rating (
      token_hash text primary key,
      rating_no text not null references rating,
      found_at timestamptz not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index found_rating_by_rating on found_rating (rating_no, found_at)`.execute(db);
  await sql`
    create trigger found_rating_stays before update or delete on found_rating
    for each row execute function refuse_change()`.execute(db);
  await sql`
    create table find_tries (
      rating_no text primary key,
      since timestamptz not null,
      tries int not null
    )`.execute(db);
  await sql`create index find_tries_by_since on find_tries (since)`.execute(db);
}
