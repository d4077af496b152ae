import { createRatingClient, type Failure } from '@haochaping/client';
import { expect } from '@open-wc/testing';
import { explain } from './diagnosis.js';

const ENDPOINT = 'https://hcp.example.gov.cn';
const UNREACHABLE: Failure = { kind: 'unreachable' };

/** What the console tells the host's developer. */
async function told(endpoint: string, failure: Failure): Promise<string> {
  const { error } = console;
  const said: string[] = [];
  console.error = (text: string) => void said.push(text);
  const again = async () => createRatingClient({ endpoint, ticket: 'ticket' }).session();
  await explain({ endpoint, failure, again }).finally(() => (console.error = error));
  return said.join('\n');
}

for (const [what, endpoint, failure, words] of [
  ['no endpoint', '', UNREACHABLE, ['data-endpoint']],
  ['a redirect', ENDPOINT, { kind: 'unreadable', status: 0 }, ['重定向', '最终的地址']],
  ['another service', ENDPOINT, { kind: 'unreadable', status: 404 }, ['HTTP 404', '不是统一接口']],
  ['a host that cannot be reached', ENDPOINT, UNREACHABLE, [ENDPOINT, '域名', 'Access-Control-Allow-Origin']],
] as const) {
  it(`${what} is named, with what to change`, async () => {
    const sentence = await told(endpoint, failure);
    for (const word of words) expect(sentence).to.include(word);
  }).timeout(5_000);
}

it('a fetch that another script has changed is named', async () => {
  const fetch = window.fetch.bind(window);
  window.fetch = async (input, init) => fetch(input, { ...init, headers: { sw8: '1' } });
  expect(await told(ENDPOINT, UNREACHABLE))
    .to.include('fetch 被别的脚本改过')
    .and.include('sw8');
  window.fetch = fetch;
}).timeout(5_000);

it('a content security policy that forbids the province is named, with the directive and the host', async () => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'self'";
  document.head.append(policy);
  expect(await told(ENDPOINT, UNREACHABLE))
    .to.include('connect-src')
    .and.include(ENDPOINT);
});

it('a refusal of the province, and a device that is offline, are no fault of the page', async () => {
  const problem = { type: '/#ticket-unknown', title: '评价票据无效', status: 401, code: 'ticket-unknown' };
  expect(await told(ENDPOINT, { kind: 'refused', problem })).to.equal('');
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  expect(await told(ENDPOINT, UNREACHABLE)).to.equal('');
  Reflect.deleteProperty(navigator, 'onLine');
});
