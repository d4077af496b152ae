import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ENDPOINTS, REFUSALS, type Endpoint } from '@haochaping/protocol';
import { BODY_EXAMPLES, PATH_EXAMPLES, QUERY_EXAMPLES } from '@haochaping/protocol/openapi';
import fc from 'fast-check';
import { problemIn, type Reply } from '../test-support/reply.js';
import { DISSATISFIED, freshTicket, officerToken, rated, registered } from '../test-support/service.js';
import { surveyWithTickets } from '../test-support/surveys.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

const KEY = { 'idempotency-key': 'key-of-this-submission' };
let province: TestProvince;
let tokens: Readonly<Record<'ticket' | 'tracking-token' | 'survey-ticket' | 'officer', string>>;
let parameters: Readonly<Record<string, string>>;
before(async () => {
  province = await startProvince();
  const { trackingToken, ratingNo } = await rated(province, DISSATISFIED);
  parameters = { ...PATH_EXAMPLES, caseNo: await registered(province), ratingNo };
  tokens = {
    ticket: await freshTicket(province),
    'tracking-token': trackingToken,
    'survey-ticket': (await surveyWithTickets(province, 1)).tickets[0] ?? '',
    officer: await officerToken(province),
  };
});
after(() => province.stop());

type Part = { readonly body?: unknown; readonly query?: string; readonly headers?: Readonly<Record<string, string>> };

/** As whoever may call it does, so that it is refused for what it says alone. */
async function send({ method, path, caller, idempotent }: Endpoint, { body, query = '', headers = KEY }: Part) {
  province.clock.forward(1000); // so that nobody has called too often
  const target = path.replace(/\{(\w+)\}/g, (_braces, name: string) => parameters[name] ?? '') + query;
  const sending = { ...(body !== undefined && { body }), headers: idempotent ? headers : {} };
  if (caller === 'department') return province.signed(method, target, sending);
  if (caller === 'anyone') return province.call(method, target, sending);
  return province.withToken(tokens[caller], method, target, sending);
}

/** Chinese characters, digits and Chinese punctuation: no letter of the validator's words, no code, nothing that was sent. */
const PLAIN = /^[\u4e00-\u9fff0-9 ，。、；：]+$/;
const HAS_CHINESE = /[\u4e00-\u9fff]/;

function assertPlain(reply: Reply): void {
  if (reply.status < 400) return;
  assert.ok(reply.status < 500, reply.text);
  const { code, title, detail, errors = [] } = problemIn(reply);
  assert.match(title, PLAIN, code);
  if (detail !== undefined) assert.match(detail, PLAIN, code);
  if (/-(invalid|missing|unreadable|too-large|reused)$/.test(code))
    assert.ok(errors.length > 0, `${code} has no field`);
  for (const fault of errors) {
    assert.match(fault.detail, PLAIN, JSON.stringify(fault));
    assert.match(fault.detail, HAS_CHINESE);
    assert.match(fault.code, /^[a-z-]+$/);
    assert.match(fault.pointer, /^(\/.*)?$/);
  }
}

/** What may stand in a place instead of what belongs there. */
const WRONG: readonly unknown[] = [
  null,
  7,
  -1,
  1.5,
  1e9,
  true,
  '',
  ' ',
  'x',
  '长'.repeat(5000),
  [],
  [7],
  {},
  ['好', '好'],
];

/** A value with each of its places spoilt in each way, one at a time, and with each field left out. */
function spoilt(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    const elements: readonly unknown[] = value;
    const within = elements.flatMap((element, index) =>
      spoilt(element).map((wrong) => elements.map((each, nth) => (nth === index ? wrong : each))),
    );
    return [...WRONG, Array.from({ length: 100 }, () => elements[0] ?? 'x'), ...within];
  }
  if (typeof value !== 'object' || value === null) return WRONG;
  const fields = Object.entries(value);
  return [
    ...WRONG,
    ...fields.map(([name]) => Object.fromEntries(fields.filter(([other]) => other !== name))),
    ...fields.flatMap(([name, field]) => spoilt(field).map((wrong) => ({ ...value, [name]: wrong }))),
  ];
}

for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
  const bodies = Object.entries(BODY_EXAMPLES).find(([of]) => of === name)?.[1] ?? [];
  for (const [nth, example] of bodies.entries()) {
    test(`${name} says in plain Chinese what is wrong with each field of a body (${nth + 1})`, async () => {
      for (const body of spoilt(example)) assertPlain(await send(endpoint, { body: JSON.stringify(body) }));
    });
  }
  const query = Object.entries(QUERY_EXAMPLES).find(([of]) => of === name)?.[1];
  if (query) {
    test(`${name} says in plain Chinese what is wrong with its query`, async () => {
      for (const field of Object.keys(query)) {
        for (const wrong of ['', ' ', 'x', '-1', '1e3', '0x1', 'null', '长'.repeat(200), '%00', 'a&b=c']) {
          const text = new URLSearchParams({ ...query, [field]: wrong });
          assertPlain(await send(endpoint, { query: `?${text}` }));
        }
        const { [field]: _left, ...others } = query;
        assertPlain(await send(endpoint, { query: `?${new URLSearchParams(others)}` }));
      }
    });
  }
  if (endpoint.idempotent) {
    test(`${name} says in plain Chinese what is wrong with the key of a write`, async () => {
      for (const key of ['', 'short', 'with spaces in its middle', 'x'.repeat(65)]) {
        const reply = await send(endpoint, { body: bodies[0], headers: { 'idempotency-key': key } });
        assert.equal(problemIn(reply).errors?.[0]?.pointer, '/Idempotency-Key');
        assertPlain(reply);
      }
    });
  }
  if (endpoint.caller === 'department') {
    test(`${name} says in plain Chinese which header of a signature is missing or out of form`, async () => {
      for (const header of ['Hcp-App', 'Hcp-Time', 'Hcp-Nonce', 'Hcp-Signature']) {
        for (const value of ['', 'x', 'x y', '-1', 'hmac-md5=x']) {
          assertPlain(await province.signed(endpoint.method, endpoint.path, { headers: { [header]: value } }));
        }
      }
      const unsigned = await province.call(endpoint.method, endpoint.path);
      assert.equal(problemIn(unsigned).errors?.length, 4);
      assertPlain(unsigned);
    });
  }
  if (endpoint.body) {
    test(`${name} says in plain Chinese that a body cannot be read, whatever is in it`, async () => {
      for (const body of ['', '{', 'null', '"x"', '[]', 'x'.repeat(70_000), '['.repeat(30_000)]) {
        assertPlain(await send(endpoint, { body }));
      }
      const anything = fc.json({ maxDepth: 5 });
      await fc.assert(
        fc.asyncProperty(anything, async (body) => assertPlain(await send(endpoint, { body }))),
        { numRuns: 30 },
      );
    });
  }
}

test('every title is plain Chinese', () => {
  for (const [code, { title }] of Object.entries(REFUSALS)) assert.match(title, PLAIN, code);
});
