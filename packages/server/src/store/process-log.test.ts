import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logFault, setLogFormat } from './process-log.js';

const PERSONAL = '张三丰 13800138000';

/** Errors whose messages quote what a citizen sent, as databases and parsers make them. */
const ERRORS: Readonly<Record<string, unknown>> = {
  'a message': new Error(`duplicate key value (name)=(${PERSONAL})`),
  'a message of several lines': new TypeError(`invalid input:\n${PERSONAL}`),
  'a message with a line that looks like a place in the code': new Error(
    `invalid input:\n    at ${PERSONAL} (x.ts:1:1)`,
  ),
  'what caused it': new Error('wrapped', { cause: new Error(PERSONAL) }),
  'fields of its own': Object.assign(new Error('refused'), { code: '23505', detail: PERSONAL, where: PERSONAL }),
  'a text that was thrown': PERSONAL,
  'an object that was thrown': { message: PERSONAL, stack: `    at ${PERSONAL}` },
};

for (const [where, error] of Object.entries(ERRORS)) {
  test(`what a citizen sent does not get into the error log with ${where}`, (context) => {
    const written = context.mock.method(console, 'error', () => undefined);
    logFault('POST /v1/ratings', error);
    const line = String(written.mock.calls[0]?.arguments);
    assert.doesNotMatch(line, /张三丰|13800138000/);
    assert.match(line, /POST \/v1\/ratings/);
  });
}

test('an operator reads where it failed, what kind of error it was, its code and the places in our code', (context) => {
  const written = context.mock.method(console, 'error', () => undefined);
  logFault('appendEntries', Object.assign(new RangeError('x'), { code: '22P02' }));
  assert.match(
    String(written.mock.calls[0]?.arguments),
    /appendEntries RangeError 22P02\n\s+at .*process-log\.test\.ts/,
  );
});

test('as JSON, a fault is one line, with the number of its call', (context) => {
  const written = context.mock.method(console, 'error', () => undefined);
  setLogFormat('json');
  context.after(() => setLogFormat('text'));
  logFault('POST /v1/ratings', Object.assign(new RangeError(PERSONAL), { code: '22P02' }), 'abc');
  const line = String(written.mock.calls[0]?.arguments);
  assert.doesNotMatch(line, /张三丰|13800138000|\n/);
  assert.match(
    line,
    /"level":"error","message":"服务出错","where":"POST \/v1\/ratings","error":"RangeError","code":"22P02"/,
  );
  assert.match(line, /"requestId":"abc","frames":\[" +at .*process-log\.test/);
});
