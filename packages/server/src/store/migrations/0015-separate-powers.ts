import { sql, type Kysely } from 'kysely';

/** As the profiles stood when these reviews were opened: all of them, those of named raters, or one in twenty. */
const CALLED_BACK = sql`
  rating.profile_id in ('shanxi-liulin-2020', 'tianjin-2020', 'national-2019')
  or rating.profile_id = 'yunnan-lincang-2020'
    and exists (select from rater_identity where rater_identity.rating_no = rating.rating_no)
  or ('x' || substr(md5(rating.rating_no), 1, 8))::bit(32)::bigint % 20 = 0`;

/** Who was rated, whom a caller may call, and every role that a person has: so that nobody settles a review of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table officer_token add column roles jsonb`.execute(db);
  await sql`update officer_token set roles = jsonb_build_array(role)`.execute(db);
  await sql`alter table officer_token alter column roles set not null, drop column role`.execute(db);
  await sql`
    alter table bad_review
      add column staff_no text,
      add column called_back boolean not null default false`.execute(db);
  await sql`
    update bad_review set staff_no = service_case.content->'staff'->>'staffNo', called_back = ${CALLED_BACK}
    from rating join service_case on service_case.case_no = rating.case_no
    where rating.rating_no = bad_review.rating_no`.execute(db);
  await sql`alter table bad_review alter column called_back drop default`.execute(db);
  await sql`drop index bad_review_answered`.execute(db);
  await sql`
    create index bad_review_to_call_back on bad_review (opened_at, rating_no)
    where called_back and stage in ('answered', 'closed')`.execute(db);
  await sql`create index bad_review_by_opening on bad_review (opened_at, rating_no)`.execute(db);
}
