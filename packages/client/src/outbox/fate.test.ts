import { REFUSALS } from '@haochaping/protocol';
import assert from 'node:assert/strict';
import test from 'node:test';
import { fateAfter } from './fate.js';

for (const kind of ['unreachable', 'timed-out', 'unreadable'] as const) {
  test(`${kind}: nobody knows whether it arrived, so it is sent again`, () => {
    assert.equal(fateAfter({ kind }), 'again');
  });
}

for (const [code, { status, title, again }] of Object.entries(REFUSALS)) {
  test(`${code}: ${again ? 'may pass, and is sent again' : 'is final'}`, () => {
    const problem = { type: 'about:blank', title, status, code };
    assert.equal(fateAfter({ kind: 'refused', problem }), again ? 'again' : 'final');
  });
}

for (const [status, fate] of [
  [400, 'final'],
  [408, 'again'],
  [422, 'final'],
  [429, 'again'],
  [500, 'again'],
  [599, 'again'],
] as const) {
  test(`a refusal that this client does not know goes by its status: ${status} is ${fate}`, () => {
    const problem = { type: 'about:blank', title: '新的拒绝', status, code: 'of-a-newer-server' };
    assert.equal(fateAfter({ kind: 'refused', problem }), fate);
  });
}
