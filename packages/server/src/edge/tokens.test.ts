import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { NAMED_DISSATISFIED, XINHUA_CASE, freshTicket, officerToken, rated } from '../test-support/service.js';
import { surveyWithTickets } from '../test-support/surveys.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

/** Each kind of token, where it is let in, and where its hash is kept. */
const KINDS = {
  ticket: { door: '/v1/rating-session', kept: ['ticket', 'ticket_hash'], fresh: () => freshTicket(province) },
  'tracking token': {
    door: '/v1/ratings/mine',
    kept: ['rating', 'tracking_hash'],
    fresh: async () => (await rated(province, NAMED_DISSATISFIED, XINHUA_CASE)).trackingToken,
  },
  'survey ticket': {
    door: '/v1/survey',
    kept: ['survey_ticket', 'ticket_hash'],
    fresh: async () => (await surveyWithTickets(province, 1)).tickets[0] ?? '',
  },
  'officer’s token': {
    door: '/v1/bad-reviews',
    kept: ['officer_token', 'token_hash'],
    fresh: async () => {
      await rated(province, NAMED_DISSATISFIED, XINHUA_CASE);
      return officerToken(province, XINHUA_CASE.organisation.orgCode);
    },
  },
} as const;

const at = async (door: string, token: string): Promise<number> =>
  (await province.withToken(token, 'GET', door)).status;

for (const [name, { door, kept, fresh }] of Object.entries(KINDS)) {
  test(`a ${name} opens its own door and no other`, async () => {
    const token = await fresh();
    for (const other of Object.values(KINDS)) {
      assert.equal(await at(other.door, token), other.door === door ? 200 : 401, other.door);
    }
  });

  test(`a ${name} is recognised by the whole of its hash: one that only begins alike is not let in`, async () => {
    const token = await fresh();
    assert.equal(await at(door, token), 200);
    const [table, column] = [sql.table(kept[0]), sql.ref(kept[1])];
    // With the rights of an owner, for ratings are never changed.
    await sql`alter table ${table} disable trigger user`.execute(province.database);
    const { rows } = await sql<{ hash: string }>`
      update ${table} set ${column} = left(${column}, -1) || translate(right(${column}, 1), 'AEIMQUYcgkosw048', 'EIMQUYcgkosw048A')
      returning ${column} as hash`.execute(province.database);
    await sql`alter table ${table} enable trigger user`.execute(province.database);
    assert.ok(
      rows.every(({ hash }) => hash.length === 43),
      'it is kept whole',
    );
    assert.equal(await at(door, token), 401);
  });
}
