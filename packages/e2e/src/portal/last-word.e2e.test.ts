import { test } from 'node:test';
import { citizenPage, type CitizenPage } from '@haochaping/test-support/page-objects';
import { officerPage } from '@haochaping/test-support/page-objects';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';

const demonstration = demonstrationInBrowser();

const ITEM = '居民身份证换领';
const OFFICE = '柳林县公安局户政科';

/** Somebody of an office at the desk, with the bad review open. */
async function atDesk(office: string, role?: string) {
  const desk = officerPage(await demonstration.browser.newPage({ locale: 'zh-CN' }), demonstration.shown.desk);
  await desk.openDeskOf(office, role);
  await desk.openReview(ITEM);
  return desk;
}

async function citizenWithBadReview(): Promise<CitizenPage> {
  const citizen = citizenPage(await demonstration.browser.newPage({ locale: 'zh-CN' }), demonstration.shown.portal);
  await citizen.openMyCases();
  await citizen.openRating(ITEM);
  await citizen.choose('不满意');
  await citizen.tickFirst();
  await citizen.dialog.getByText('留下姓名和电话').first().click();
  await citizen.dialog.getByLabel('姓名').fill('张三丰');
  await citizen.dialog.getByLabel('联系电话').fill('13900000000');
  await citizen.dialog.getByLabel('我已阅读并同意以上说明').check();
  await citizen.submit();
  await citizen.reads('您的意见已转交办理机构核实');
  await citizen.dialog.getByRole('button', { name: '查看办理进度' }).click();
  await citizen.reads('办理进度');
  return citizen;
}

/** As when the citizen comes back to the window. */
async function sees({ page, dialog }: CitizenPage, words: string | RegExp): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await dialog.getByText(words).first().waitFor({ timeout: 90_000 });
}

test('an exclusion takes two people, the citizen objects, a third one decides, and the citizen has the last word', async () => {
  const citizen = await citizenWithBadReview();
  const officer = await atDesk(OFFICE);
  await officer.take('提交申请', '评价的是另一窗口。', { choice: '误评', fields: { 证据: '叫号记录 A031\n大厅录像' } });
  await sees(citizen, '证据：叫号记录 A031；大厅录像');

  const first = await atDesk('柳林县行政审批服务管理局', '裁定人');
  await first.take('作出裁定', '叫号记录与录像一致。', { choice: '成立，不予采纳' });
  await sees(citizen, /这条评价经裁定不予采纳/);
  await citizen.dialog.getByLabel('您为什么不同意？').fill('我评的就是这个窗口。');
  await citizen.dialog.getByRole('button', { name: '提出异议' }).click();
  await sees(citizen, '我评的就是这个窗口。');

  const second = await atDesk('柳林县“好差评”工作办公室', '裁定人');
  await second.take('作出裁定', '录像中看不清窗口。', { choice: '不成立，照常整改' });
  await officer.openReview(ITEM);
  await officer.take('提交整改情况', '已增设取证专窗。');
  await officer.take('答复评价人', '问题已整改，感谢监督。');

  await sees(citizen, '您认可这个答复吗？');
  await citizen.dialog.getByRole('radio', { name: '不满意，请重新办理' }).check();
  await citizen.dialog.getByLabel('哪里不满意？请写明理由').fill('专窗开了两天又关了。');
  await citizen.dialog.getByRole('button', { name: '提交', exact: true }).click();
  await sees(citizen, '您对答复的意见：不满意，请重新办理');

  await officer.openReview(ITEM);
  await officer.take('提交整改情况', '专窗已固定开放。');
  await officer.take('答复评价人', '专窗今后不再关闭。');
  await sees(citizen, '您认可这个答复吗？');
  await citizen.dialog.getByRole('radio', { name: '满意，可以办结' }).check();
  await citizen.dialog.getByRole('button', { name: '提交', exact: true }).click();
  await sees(citizen, /^您表示满意，已办结/);

  const caller = await atDesk('柳林县行政审批服务管理局', '回访员');
  await caller.take('提交回访结果', '评价人说问题解决了。', { choice: '满意' });
  await sees(citizen, /^回访时您表示满意，已办结/);
  await citizen.dialog.getByText(/^共 \d+ 步$/).click();
  await sees(citizen, '回访：满意');
});
