// @ts-check
import { createDepartmentClient } from '@haochaping/client/department';
import { randomUUID } from 'node:crypto';

/** @type {Omit<import('@haochaping/core').ServiceCase, 'closedAt'>} */
const CASE = {
  item: { itemCode: '11141125MB1A2B3C4D4000123001000', itemName: '食品经营许可证核发' },
  caseTitle: '某饭馆食品经营许可',
  organisation: { orgCode: '11141125MB1A2B3C4D', orgName: '柳林县行政审批服务管理局' },
  regionCode: '141125',
  caseKind: 'promised',
  caseStatus: 'closed',
  acceptedAt: '2026-10-12T09:00:00+08:00',
};
const SUPERVISING = 'LL-HCP';
/** Of a place that asks for the rater's name. */
const NAMED_CASE = { ...CASE, regionCode: '410402' };

export const GOOD = JSON.stringify({ service: { level: 'satisfied', indicators: [] }, answers: {} });
const NAMED = JSON.stringify({
  ...JSON.parse(GOOD),
  identity: { name: '张三丰', phone: '13800138000', consent: true },
});
export const BAD = JSON.stringify({
  service: { level: 'dissatisfied', indicators: [] },
  answers: {},
  text: '跑了三趟，每次要的材料都不一样',
});

/** How many tokens there are for an officer and as many for a caller and a supervisor: more calls a minute with one are refused. */
export const OFFICER_TOKENS = 1_000;
/** Every fifth rating is bad. */
const BAD_AMONG = 5;

/** @type {readonly (readonly [string, typeof CASE, string?])[]} */
const TEMPLATES = [
  ['TEMPLATE-GOOD', CASE, GOOD],
  ['TEMPLATE-BAD', CASE, BAD],
  ['TEMPLATE-NAMED', NAMED_CASE, NAMED],
  ['TEMPLATE-FREE', CASE],
];

/**
 * Goes the whole way once for each kind of rating, a ticket that is not used, an officer and a caller. All else is a copy.
 * @param {{ address: string, appId: string, secret: string }} province
 */
export async function makeTemplates({ address, appId, secret }) {
  const department = createDepartmentClient({ endpoint: address, appId, secret });
  const closedAt = new Date(Date.now() - 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 19) + '+08:00';
  for (const [caseNo, serviceCase, body] of TEMPLATES) {
    await department.registerServiceCase(caseNo, { ...serviceCase, closedAt });
    const { ticket } = await department.requestTicket(caseNo, { channel: 'pc' });
    if (body) await rateOnce(address, ticket, body);
  }
  await department.mintOfficerToken({
    officer: { staffNo: '1', staffName: '王芳' },
    orgCode: CASE.organisation.orgCode,
  });
  await department.mintOfficerToken({
    officer: { staffNo: '2', staffName: '李敏' },
    orgCode: SUPERVISING,
    roles: ['caller'],
  });
  await department.mintOfficerToken({
    officer: { staffNo: '3', staffName: '赵明' },
    orgCode: SUPERVISING,
    roles: ['supervisor'],
  });
}

/**
 * @param {string} address
 * @param {string} ticket
 * @param {string} body
 */
async function rateOnce(address, ticket, body) {
  const headers = {
    authorization: `Bearer ${ticket}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const response = await fetch(`${address}/v1/ratings`, { method: 'POST', headers, body });
  if (response.status !== 201) throw new Error(await response.text());
}

/**
 * The tokens that the copies are known by: of a ticket, of a rating's receipt, of an officer or a caller.
 * @param {'ticket' | 'receipt' | 'officer' | 'caller' | 'supervisor'} kind
 * @param {number} number
 */
export const tokenOf = (kind, number) => `bench-of-a-${kind}-${String(number).padStart(20, '0')}`;

/** @param {string} kind */
const hashInSql = (kind) =>
  `translate(rtrim(encode(sha256(convert_to('bench-of-a-${kind}-' || lpad(n::text, 20, '0'), 'UTF8')), 'base64'), '='), '+/', '-_')`;

/** The fields of a copy, by its number; the rest is as in the template. @type {(table: string, fields: string) => string} */
const copy = (table, fields) =>
  `jsonb_populate_record(null::${table}, to_jsonb(template) || jsonb_build_object(${fields})) as copied`;

const LOGGED = '(select max(size) from log_head)';
const REGION = `(select region from service_case where case_no = 'TEMPLATE-FREE')`;
const RATING_NO = `'rating_no', '141125-20260101-' || lpad(n::text, 8, '0')`;
const CASE_NO = `'case_no', 'BENCH-' || n`;
const CASE_ID = `'case_id', 'BENCH-' || n`;
const MOMENT = (/** @type {string} */ column) =>
  `'${column}', timestamptz '2026-10-01 00:00+08' - n * interval '1 minute'`;
const STAGES = `(array['to-verify', 'closed', 'rectifying', 'closed', 'answered', 'closed', 'excluded', 'closed'])[1 + n / ${BAD_AMONG} % 8]`;

/**
 * Statements that add ratings with all that belongs to them, and tickets that are not used yet, numbered from one number up to
 * another.
 * @param {{ ratings: readonly [number, number], tickets: readonly [number, number] }} numbers
 */
export function fillStatements({ ratings, tickets }) {
  const series = (/** @type {readonly [number, number]} */ [from, to]) => `generate_series(${from + 1}, ${to}) n`;
  const rated = series(ratings);
  const [isBad, isGood] = [`n % ${BAD_AMONG} = 0`, `n % ${BAD_AMONG} != 0`];
  const all = [rated, series(tickets)].map((numbers) => [
    `insert into service_case select copied.* from service_case template, ${numbers}, lateral ${copy('service_case', `${CASE_ID}, ${CASE_NO}`)}
      where template.case_no = 'TEMPLATE-FREE'`,
    `insert into occasion overriding system value select copied.* from occasion template, ${numbers},
      lateral ${copy('occasion', `'occasion_id', 1000 + n, ${CASE_ID}`)} where template.case_id like '%TEMPLATE-FREE'`,
    `insert into ticket select copied.* from ticket template, ${numbers},
      lateral ${copy('ticket', `'ticket_hash', ${hashInSql('ticket')}, 'occasion_id', 1000 + n`)}
      where template.occasion_id = (select occasion_id from occasion where case_id like '%TEMPLATE-FREE')`,
  ]);
  const ratingFields = `${RATING_NO}, ${CASE_NO}, 'occasion_id', 1000 + n, 'ticket_hash', ${hashInSql('ticket')},
    'tracking_hash', ${hashInSql('receipt')}, ${MOMENT('rated_at')}`;
  return [
    'set session_replication_role = replica',
    ...all.flat(),
    ...[isGood, isBad].map(
      (
        condition,
        index,
      ) => `insert into rating select copied.* from rating template, ${rated}, lateral ${copy('rating', ratingFields)}
        where template.case_no = '${index === 0 ? 'TEMPLATE-GOOD' : 'TEMPLATE-BAD'}' and ${condition}`,
    ),
    `insert into rater_identity select copied.* from rater_identity template, ${rated},
      lateral ${copy('rater_identity', `${RATING_NO}, 'check_at', timestamptz '2036-01-01' + n * interval '1 minute'`)}
      where template.rating_no = (select rating_no from rating where case_no = 'TEMPLATE-NAMED')`,
    `insert into bad_review select copied.* from bad_review template, ${rated},
      lateral ${copy('bad_review', `${RATING_NO}, 'stage', ${STAGES}, 'is_listed', true, ${MOMENT('opened_at')}`)}
      where ${isBad} and template.rating_no = (select rating_no from rating where case_no = 'TEMPLATE-BAD')`,
    `insert into supervised_review
      select rating_no, region, '${SUPERVISING}', bad_review.org_code, rated_org, null, '食品经营许可证核发', '食品经营许可证核发',
        service_level, channel, stage, stage not in ('closed', 'excluded'),
        case when stage in ('closed', 'excluded') then timestamptz '2199-12-31 00:00+08' else opened_at + interval '1 day' end,
        null, true, 0, null, opened_at, case when stage in ('closed', 'excluded') then null else 'overdue' end, null
      from bad_review join rating using (rating_no, region), ${rated}
      where ${isBad} and rating_no = '141125-20260101-' || lpad(n::text, 8, '0')`,
    `insert into unit_tally (org_code, region, open, overdue, waiting, missed, returned_twice)
      select org_code, region, count(*) filter (where is_open), count(*) filter (where due_state = 'overdue'),
        count(*) filter (where is_open and stage = 'answered'), count(*), 0
      from supervised_review group by org_code, region
      on conflict (org_code, region) do update set
        open = excluded.open, overdue = excluded.overdue, waiting = excluded.waiting, missed = excluded.missed`,
    `insert into rating_tally
      select org_code, region, (rated_at at time zone 'Asia/Shanghai')::date, '', channel, service_level, count(*)
      from rating where case_no like 'BENCH-%' group by 1, 2, 3, 4, 5, 6 on conflict do nothing`,
    // As if all were sealed: the digests are arbitrary, which a server that only reads them does not notice.
    `insert into log_entry (rating_no, kind, position, recorded_at, salt, leaf_index, region)
      select '141125-20260101-' || lpad(n::text, 8, '0'), 'rating', 0, now(), repeat('a', 64), ${LOGGED} + n - ${ratings[0]} - 1, ${REGION}
      from ${rated}`,
    `insert into log_subtree
      select level, position, repeat(md5(level || '/' || position), 2)
      from (select ${LOGGED} + ${ratings[1] - ratings[0]} as size) log, generate_series(0, 40) level,
        generate_series(0, (size >> level) - 1) position
      on conflict do nothing`,
    `insert into log_head select ${LOGGED} + ${ratings[1] - ratings[0]}, root, sealed_at, key_id, signature
      from log_head order by size desc limit 1`,
    `insert into default_watch select 'BENCH-' || n, timestamptz '2036-01-01' + n * interval '1 minute', ${REGION} from ${rated}`,
    ...(ratings[0] > 0 ? [] : ['officer', 'caller', 'supervisor'].map(officerTokens)),
    // What is counted by day, and drawn from, was; what is published is counted by the server itself when it starts.
    `insert into sweep_position select name, jsonb_build_object('index', (select max(leaf_index) from log_entry))
      from unnest(array['tallied-ratings', 'sealed-ratings']) name
      on conflict (name) do update set position = excluded.position`,
    // As are the matters that were closed.
    `insert into sweep_position
      select 'closed-cases', jsonb_build_object('at', to_json(closed_since), 'caseId', case_id)
      from service_case where closed_since is not null order by closed_since desc, case_id desc limit 1
      on conflict (name) do update set position = excluded.position`,
    'set session_replication_role = origin',
  ];
}

/** @param {string} role */
const officerTokens = (role) =>
  `insert into officer_token select copied.* from officer_token template, generate_series(0, ${OFFICER_TOKENS - 1}) n,
    lateral ${copy('officer_token', `'token_hash', ${hashInSql(role)}`)} where template.roles = '["${role}"]'::jsonb`;
