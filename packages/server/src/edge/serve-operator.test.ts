import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setLogFormat } from '../store/process-log.js';
import { AS_OPERATOR, OPERATOR_TOKEN, operatorProblemOf } from '../test-support/operator.js';
import { SATISFIED, rated } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

const commandsOf = ({ operatorPort }: TestProvince): string => `http://127.0.0.1:${operatorPort}/commands`;
const HEAD = '机构代码,机构名称,行政区划代码,机构类别,上级主管机构代码';

test('不知道口令的一律 401；错了十次，这个来处一分钟里都等着；口令不进日志', async (context) => {
  setLogFormat('json');
  context.after(() => setLogFormat('text'));
  const written = [context.mock.method(console, 'log', () => undefined), context.mock.method(console, 'error')];
  const province = await startProvince({ operatorToken: OPERATOR_TOKEN });
  const listing = (authorization?: string) =>
    fetch(`${commandsOf(province)}/app/list`, {
      method: 'POST',
      headers: authorization === undefined ? {} : { authorization },
    });
  try {
    const wrong = [
      undefined,
      '',
      OPERATOR_TOKEN,
      'Bearer',
      `Bearer ${OPERATOR_TOKEN}x`,
      `Bearer ${OPERATOR_TOKEN.slice(1)}`,
      `Basic ${OPERATOR_TOKEN}`,
    ];
    for (const authorization of [...wrong, ...Array<undefined>(10 - wrong.length)]) {
      const answer = await listing(authorization);
      assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
      const { status, code } = await operatorProblemOf(Promise.resolve(answer));
      assert.deepEqual([status, code], [401, 'token-wrong'], authorization);
    }
    assert.equal((await listing(`Bearer ${OPERATOR_TOKEN}`)).status, 200, 'whoever has the right one is not held up');
    const waits = await listing(undefined);
    assert.deepEqual([waits.status, waits.headers.get('retry-after')], [429, '60']);
    province.clock.forward(60_000);
    assert.equal((await listing(undefined)).status, 401);
  } finally {
    await province.stop();
  }
  const lines = written.flatMap(({ mock }) => mock.calls.map(({ arguments: [line] }) => String(line)));
  assert.ok(
    lines.some((line) => line.includes('"endpoint":"operator app list","status":200')),
    lines.join('\n'),
  );
  assert.doesNotMatch(lines.join('\n'), new RegExp(OPERATOR_TOKEN.slice(1)));
});

test('不设就没有：群众和部门的端口上也没有', async () => {
  const province = await startProvince();
  assert.equal(province.operatorPort, undefined);
  for (const path of ['/commands/app/list', '/app/list']) {
    assert.equal((await fetch(`${province.origin}${path}`, { method: 'POST', headers: AS_OPERATOR })).status, 404);
  }
  await province.stop();
});

test('群众评价的同时导入机构、接入应用：内嵌数据库也可以，都办成', async () => {
  const province = await startProvince({ operatorToken: OPERATOR_TOKEN });
  const operate = async (address: string, body = ''): Promise<number> => {
    const init = { method: 'POST', headers: AS_OPERATOR, ...(body && { body }) };
    return (await fetch(`${commandsOf(province)}/${address}`, init)).status;
  };
  try {
    const rows = Array.from({ length: 5_000 }, (_, n) => `N-${n},第 ${n} 个机构,141125,部门,LL-HCP`);
    const rating = async (): Promise<void> => {
      for (let citizen = 0; citizen < 20; citizen += 1) await rated(province, SATISFIED);
    };
    const operating = async (): Promise<readonly number[]> => [
      await operate('organisations/import', [HEAD, ...rows].join('\n')),
      await operate('app/add/new?name=新应用&organisation=N-4999'),
      await operate('backup'),
      await operate('log/check'),
    ];
    const [, , statuses] = await Promise.all([rating(), rating(), operating()]);
    assert.deepEqual(statuses, [200, 200, 200, 200]);
    const { rating: ratings, organisation } = await province.rows();
    assert.equal(ratings, 40);
    assert.ok((organisation ?? 0) > 5_000);
  } finally {
    await province.stop();
  }
});
