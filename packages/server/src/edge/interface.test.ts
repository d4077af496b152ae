import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ENDPOINTS, refusalsOf, type Caller, type Endpoint, type RefusalCode } from '@haochaping/protocol';
import { composeApp } from '../compose.js';
import { CITIZEN_PAGES } from '../pages/citizen/pages.js';
import { PUBLISHED_PATH } from '../pages/published/published-page.js';
import { RULES_PATH } from '../places/place.js';
import { keysFrom } from '../store/crypto/keys.js';
import { problemIn } from '../test-support/reply.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';
import { pathOf } from './mount.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

/** Every method and address that the server answers at, pages and refusals of other methods apart. */
function routes(sandbox: boolean): string[] {
  const { database, clock } = province;
  const { app } = composeApp({
    database,
    checkWrites: () => Promise.resolve(),
    keys: keysFrom(MASTER_KEY),
    sandbox,
    hostedRegions: [],
    clock,
  });
  const published = [PUBLISHED_PATH, `${PUBLISHED_PATH}.csv`];
  const fixed = ['/', '/openapi.json', `${RULES_PATH}/:reference`, ...published];
  const pages: readonly string[] = [...fixed, ...Object.keys(CITIZEN_PAGES)];
  const own = app.routes.filter(({ method, path }) => method !== 'ALL' && !pages.includes(path));
  return [...new Set(own.map(({ method, path }) => `${method} ${path}`))].sort();
}

const addresses = (endpoints: readonly Endpoint[]): string[] =>
  endpoints.map((endpoint) => `${endpoint.method} ${pathOf(endpoint)}`).sort();

test('the server answers at the addresses of the interface and at no others', () => {
  assert.deepEqual(routes(true), addresses(Object.values(ENDPOINTS)));
});

test('in production it answers at all but those of the sandbox', () => {
  const production = Object.values<Endpoint>(ENDPOINTS).filter(({ sandboxOnly }) => !sandboxOnly);
  assert.equal(production.length, Object.values(ENDPOINTS).length - 1);
  assert.deepEqual(routes(false), addresses(production));
});

/** What a stranger is told, by whom the endpoint is for. */
const STRANGER: Readonly<Record<Exclude<Caller, 'anyone'>, RefusalCode>> = {
  department: 'signature-missing',
  ticket: 'ticket-unknown',
  'tracking-token': 'tracking-token-unknown',
  'survey-ticket': 'survey-ticket-unknown',
  officer: 'officer-token-unknown',
};

for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
  const { caller, method, path } = endpoint;
  if (caller === 'anyone') continue;
  test(`${name}: whoever proves nothing learns nothing, whatever they send`, async () => {
    const target = path.replace(/\{\w+\}/g, 'X');
    const reply = await province.call(method, target, endpoint.body ? { body: { any: 'thing' } } : {});
    assert.equal(problemIn(reply).code, STRANGER[caller]);
    assert.equal(reply.status, 401);
    assert.ok(refusalsOf(endpoint).includes(STRANGER[caller]));
  });
}
