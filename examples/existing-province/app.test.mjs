// @ts-check
import { LEVELS } from '@haochaping/core';
import { httpTransport, readProvince } from '@haochaping/provinces';
import { startBeijingMock, startZfsoftMock } from '@haochaping/provinces/mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from './app.mjs';
import { CASES } from './cases.mjs';

const [first] = CASES;
assert.ok(first);

/** The same site for any province: only what the file says is different. @param {unknown} file */
function siteFor(file) {
  const ports = { transport: httpTransport(500), now: Date.now, applicantOf: () => Promise.resolve(undefined) };
  const province = readProvince(file, ports);
  assert.notEqual(province.outcome, 'refused');
  if (province.outcome === 'refused') throw new Error('refused');
  const app = createApp({ province, now: () => '2026-11-24T10:00:00+08:00' });
  /** @param {string} path @param {Record<string, string>} fields */
  const post = async (path, fields = {}) => {
    const request = new Request(`http://site${path}`, { method: 'POST', body: new URLSearchParams(fields) });
    const response = await app.fetch(request);
    return { status: response.status, text: await response.text() };
  };
  return { post, deliver: app.deliver };
}

test('in a province with a page of its own, the citizen rates there', async (t) => {
  const mock = await startBeijingMock();
  t.after(mock.stop);
  const site = siteFor({ province: 'beijing', settings: mock.settings });
  const { text } = await site.post(`/cases/${first.caseNo}/open`);
  const url = /href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.match(await (await fetch(url)).text(), /内资企业设立登记/);
  assert.doesNotMatch(text, /type="radio"/, 'this site shows no levels');
});

test('in a province that takes reports, the citizen rates here, and the report arrives once', async (t) => {
  const mock = await startZfsoftMock();
  t.after(mock.stop);
  const site = siteFor({ province: 'zfsoft', settings: mock.settings });
  const form = await site.post(`/cases/${first.caseNo}/open`);
  assert.equal(form.text.match(/type="radio"/g)?.length, LEVELS.length);
  assert.doesNotMatch(form.text, /checked/);
  assert.equal((await site.post(`/cases/${first.caseNo}/rate`, { text: '很好' })).status, 400, 'no level is no rating');
  assert.equal(mock.accepted.size, 0);

  mock.failWith('error-500');
  const kept = await site.post(`/cases/${first.caseNo}/rate`, { level: 'dissatisfied', text: '等了两个小时' });
  assert.match(kept.text, /稍后送到省里/);
  mock.failWith(undefined);
  assert.equal(await site.deliver(), 0);
  const [report] = [...mock.accepted.values()];
  assert.equal(report?.['pjTerm'], '2');
  assert.equal(report['content'], '等了两个小时');
  assert.equal((await site.post(`/cases/${first.caseNo}/rate`, { level: 'satisfied' })).status, 409);
});
