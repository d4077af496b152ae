// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyOf } from './page-policy.mjs';

const page = new URL('https://www.example.gov.cn/cases');
const PROVINCE = 'https://hcp.example.gov.cn/hcp/v1/rating-session';

/** [connect-src, whether the province may be called]: CSP 3, 6.7.2. */
const SOURCES = /** @type {const} */ ([
  ['', false],
  ["'none'", false],
  ["'self'", false],
  ['*', true],
  ['https:', true],
  ['http:', true],
  ['wss:', false],
  ['hcp.example.gov.cn', true],
  ['*.example.gov.cn', true],
  ['*.gov.cn', true],
  ['example.gov.cn', false],
  ['https://hcp.example.gov.cn', true],
  ['http://hcp.example.gov.cn', true],
  ['https://hcp.example.gov.cn:443', true],
  ['https://hcp.example.gov.cn:*', true],
  ['https://hcp.example.gov.cn:8443', false],
  ['https://hcp.example.gov.cn/hcp/', true],
  ['https://hcp.example.gov.cn/hcp', false],
  ['https://hcp.example.gov.cn/other/', false],
  ["'self' https://hcp.example.gov.cn", true],
]);

for (const [sources, isLet] of SOURCES) {
  test(`connect-src ${sources} ${isLet ? 'lets' : 'does not let'} a page call the province`, () => {
    assert.equal(policyOf([`connect-src ${sources}`], page).letsConnect(new URL(PROVINCE)), isLet);
  });
}

test('default-src holds where there is no connect-src, the first of a name counts, and all policies hold', () => {
  const lets = (/** @type {readonly string[]} */ policies) => policyOf(policies, page).letsConnect(new URL(PROVINCE));
  assert.equal(lets([]), true);
  assert.equal(lets(["script-src 'self'"]), true);
  assert.equal(lets(["default-src 'self'"]), false);
  assert.equal(lets(["default-src 'none'; Connect-Src *"]), true);
  assert.equal(lets(["connect-src *; connect-src 'none'"]), true);
  assert.equal(lets(['connect-src *', "connect-src 'self'"]), false);
  assert.equal(lets(["connect-src *, connect-src 'self'"]), false);
});

test('with strict-dynamic the nonce decides and nothing else', () => {
  const policy = policyOf(["script-src 'self' 'nonce-abc' 'strict-dynamic'"], page);
  const own = new URL('/haochaping.js', page);
  assert.equal(policy.letsExecute(own, 'abc'), true);
  assert.equal(policy.letsExecute(own, 'other'), false);
  assert.equal(policy.letsExecute(own, ''), false);
});
