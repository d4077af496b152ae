import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { receiptSchema, type ServiceCase } from '@haochaping/core';
import { sql } from 'kysely';
import { appendEntries } from '../log/append-batch.js';
import { keysFrom } from '../store/crypto/keys.js';
import { CLOSED_CASE, NAMED_DISSATISFIED, XINHUA_CASE, rate, registered, ticketFor } from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const UNIT = { orgCode: 'R-1', orgName: '某中心', kind: 'department', above: 'LL-HCP' } as const;
const at = (regionCode: string): ServiceCase => ({ ...XINHUA_CASE, regionCode, organisation: UNIT });

async function imported(regionCode: string): Promise<void> {
  assert.equal((await province.importOrganisations([{ ...UNIT, regionCode }])).outcome, 'imported');
}

/** The regions of all rows that belong to a case, by their tables. */
async function regionsOf(caseNo: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ table: string; region: string }>`
    with its_case as (select case_id from service_case where case_no = ${caseNo}),
      its_occasion as (select occasion_id from occasion where case_id in (table its_case)),
      its_rating as (select rating_no from rating where occasion_id in (table its_occasion))
    select 'service_case' as table, region from service_case where case_id in (table its_case)
    union select 'case_move', region from case_move where case_id in (table its_case)
    union select 'default_watch', region from default_watch where case_id in (table its_case)
    union select 'occasion', region from occasion where case_id in (table its_case)
    union select 'ticket', region from ticket where occasion_id in (table its_occasion)
    union select 'rating', region from rating where occasion_id in (table its_occasion)
    union select 'rater_identity', region from rater_identity where rating_no in (table its_rating)
    union select 'bad_review', region from bad_review where rating_no in (table its_rating)
    union select 'log_entry', region from log_entry where rating_no in (table its_rating)`.execute(province.database);
  assert.equal(new Set(rows.map(({ table }) => table)).size, rows.length, 'one region a table');
  return new Map(rows.map(({ table, region }) => [table, region]));
}

test('办件改到别的地区、机构重新导入以后，它的每一行仍在登记时的那个地区', async () => {
  await imported('000000');
  const caseNo = await registered(province, at(CLOSED_CASE.regionCode));
  await imported('410402');
  const moved = await province.signed('PUT', `/v1/service-cases/${caseNo}`, { body: at('410402') });
  assert.equal(moved.status, 200, moved.text);
  const reply = await rate(province, await ticketFor(province, caseNo), NAMED_DISSATISFIED);
  assert.match(receiptSchema.parse(reply.json).ratingNo, /^410402-/);
  await appendEntries(province.database, keysFrom(MASTER_KEY), province.clock.now());

  const regions = await regionsOf(caseNo);
  assert.equal(regions.size, 9, [...regions.keys()].join());
  assert.deepEqual([...new Set(regions.values())], ['000000']);
});

test('省里还没有写明地区的机构，它的办件在办件自己的地区', async () => {
  await imported('000000');
  await sql`update organisation set region_code = null where org_code = ${UNIT.orgCode}`.execute(province.database);
  const regions = await regionsOf(await registered(province, at('410402')));
  assert.equal(regions.get('service_case'), '410402');
});
