import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ratingSessionSchema, type ServiceCase } from '@haochaping/core';
import { problemIn } from '../test-support/reply.js';
import { CLOSED_CASE, ticketFor } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';
import { importCatalogues, removeCatalogue } from './catalogue.js';
import type { ListedItem } from './read-catalogue.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const { itemCode } = CLOSED_CASE.item;
const OTHER_CODE = '11141125MB1A2B3C4D4000123002000';
const listed = (regionCode: string, year: number, itemName = '食品经营许可（目录）', code = itemCode): ListedItem => ({
  regionCode,
  year,
  itemCode: code,
  itemName,
});
const put = (caseNo: string, body: ServiceCase = CLOSED_CASE) =>
  province.signed('PUT', `/v1/service-cases/${caseNo}`, { body });
const withItem = (code: string): ServiceCase => ({
  ...CLOSED_CASE,
  item: { itemCode: code, itemName: '自己起的名字' },
});

/** Registers a case and gives the name under which its rater sees the item, or the refusal. */
async function seenAs(caseNo: string, serviceCase = withItem(itemCode)): Promise<string> {
  const reply = await put(caseNo, serviceCase);
  if (reply.status !== 200) return problemIn(reply).code;
  const { json } = await province.withToken(await ticketFor(province, caseNo), 'GET', '/v1/rating-session');
  return ratingSessionSchema.parse(json).subject.itemName;
}

/** With these catalogues and no others. */
async function under(items: readonly ListedItem[], run: () => Promise<void>): Promise<void> {
  await importCatalogues(province.database, items, province.clock.now(), {
    dryRun: false,
    onProgress: () => undefined,
  });
  await run();
  for (const { regionCode, year } of items) await removeCatalogue(province.database, regionCode, year);
}

test('沙箱里有一个区带着目录：目录外的事项登记不了，别处照常', async () => {
  const heping = await province.ensureApp({ appId: 'heping', name: '和平区业务系统', offices: ['HP-HCP'] });
  const organisation = { orgCode: '11120101MB1A2B3C4D', orgName: '和平区规划和自然资源局' };
  const registering = (item: string) =>
    province.signed('PUT', `/v1/service-cases/${item}`, {
      as: heping,
      body: { ...withItem(`11120101MB1A2B3C4D400012${item}000`), organisation, regionCode: '120101' },
    });
  assert.equal((await registering('3002')).status, 200);
  assert.equal(problemIn(await registering('9999')).code, 'item-unknown');
});

test('没有目录的地区照常：任何事项都可以登记，名称是部门自己的', async () => {
  assert.equal(await seenAs('NONE-1'), '自己起的名字');
});

test('有目录的地区：目录里的事项用目录的名称，目录外的被拒绝，并说明怎么办', async () => {
  await under([listed('141125', 2026)], async () => {
    assert.equal(await seenAs('IN-1'), '食品经营许可（目录）');
    const problem = problemIn(await put('OUT-1', withItem(OTHER_CODE)));
    assert.deepEqual([problem.code, problem.status], ['item-unknown', 422]);
    assert.equal(problem.errors?.[0]?.pointer, '/item/itemCode');
    assert.match(problem.title, /核对事项编码，或请平台的运营方更新目录/);
  });
});

test('没有自己的目录就用上级地区的；有自己的只看自己的；别处的目录管不到这里', async () => {
  await under([listed('140000', 2026, '省里的名称')], async () => {
    assert.equal(await seenAs('UP-1'), '省里的名称');
    await under([listed('141125', 2026, '别的事项', OTHER_CODE)], async () => {
      assert.equal(await seenAs('UP-2'), 'item-unknown');
    });
  });
  await under([listed('410000', 2026, '河南的事项', OTHER_CODE)], async () => {
    assert.equal(await seenAs('UP-3'), '自己起的名字');
  });
});

test('一年的目录用到下一年的导入为止；按受理那天的年度看', async () => {
  await under([listed('141125', 2025, '去年的名称')], async () => {
    assert.equal(await seenAs('YEAR-1'), '去年的名称');
    await under([listed('141125', 2026, '今年的名称')], async () => {
      assert.equal(await seenAs('YEAR-2'), '今年的名称');
      const lastYear = { ...withItem(itemCode), acceptedAt: '2025-12-31T23:59:59+08:00' };
      assert.equal(await seenAs('YEAR-3', lastYear), '去年的名称');
    });
  });
  await under([listed('141125', 2027)], async () => assert.equal(await seenAs('YEAR-4'), '自己起的名字'));
});

test('事项后来从目录里去掉，已经登记的办件仍可以更新，也不会因此不能评价；换成别的事项不行', async () => {
  await put('KEPT-1', withItem(itemCode));
  await under([listed('141125', 2026, '别的事项', OTHER_CODE)], async () => {
    assert.equal((await put('KEPT-1', withItem(itemCode))).status, 200);
    assert.equal((await put('KEPT-2', withItem(itemCode))).status, 422);
    await ticketFor(province, 'KEPT-1');
    assert.equal((await put('KEPT-1', withItem('11141125MB1A2B3C4D4000123003000'))).status, 422);
  });
});
