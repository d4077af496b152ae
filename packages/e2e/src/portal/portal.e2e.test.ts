import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citizenPage, type CitizenPage } from '@haochaping/test-support/page-objects';
import { officerPage } from '@haochaping/test-support/page-objects';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';

const demonstration = demonstrationInBrowser();

/** Does something as a citizen in a fresh window; nothing may go wrong on the page or leave for another host. */
async function asCitizen(does: (citizen: CitizenPage) => Promise<void>): Promise<void> {
  const window = await demonstration.browser.newContext({ locale: 'zh-CN' });
  const page = await window.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.text().includes('Content Security Policy') && wrong.push(message.text()));
  page.on('request', (request) => {
    if (
      ![demonstration.shown.portal, demonstration.shown.province].some((host) => request.url().startsWith(`${host}/`))
    )
      wrong.push(request.url());
  });
  const citizen = citizenPage(page, demonstration.shown.portal);
  await citizen.openMyCases();
  await does(citizen);
  await window.close();
  assert.deepEqual(wrong, []);
}

test('a citizen rates a finished case in two clicks and gets a receipt; the case is rated after a reload too', () =>
  asCitizen(async (citizen) => {
    await citizen.openRating('社会保障卡补领');
    assert.equal(await citizen.dialog.getByRole('radio', { checked: true }).count(), 0);
    assert.equal(await citizen.dialog.locator('svg.face').count(), 5);
    assert.equal(await citizen.dialog.locator('svg.face > * > *').count(), 0, 'the built faces are whole');
    assert.match(
      await citizen.dialog.locator('.subject summary').innerText(),
      /换领 柳林县/,
      'the built words stand apart',
    );
    await citizen.choose('非常满意');
    await citizen.submit();
    await citizen.reads('评价已收到');
    await citizen.dialog.getByText(/141125-\d{8}-[0-9A-Z]{8}/).waitFor();
    await citizen.dialog.getByRole('button', { name: '完成' }).click();
    await citizen.row('社会保障卡补领').getByText('已评价').waitFor();
    await citizen.openMyCases();
    await citizen.row('社会保障卡补领').getByText('已评价').waitFor();
  }));

test('a bad rating is verified, rectified, answered and closed before the citizen’s eyes, without a reload', () =>
  asCitizen(async (citizen) => {
    await citizen.openRating('居民身份证换领');
    await citizen.choose('不满意');
    await citizen.tickFirst();
    await citizen.dialog.getByLabel('还想说什么').fill('取证排队一个多小时。');
    await citizen.submit();
    await citizen.reads('您的意见已转交办理机构核实');
    await citizen.dialog.getByRole('button', { name: '查看办理进度' }).click();
    await citizen.reads('办理进度');
    const stages = citizen.dialog.getByRole('list').first();
    assert.equal(
      await stages.evaluate((list) => getComputedStyle(list).display),
      'flex',
      'the built tracker has its styles',
    );
    await citizen.dialog.getByText('这个日期是怎么算的？').click();
    await citizen.dialog.getByText('15 个自然日').waitFor();

    const officer = officerPage(await demonstration.browser.newPage({ locale: 'zh-CN' }), demonstration.shown.desk);
    await officer.openDeskOf('柳林县公安局户政科');
    await officer.openReview('居民身份证换领');
    await officer.page.getByText('取证排队一个多小时。').waitFor();
    const sees = (words: string): Promise<void> => citizen.dialog.getByText(words).waitFor({ timeout: 90_000 });
    await officer.verify('已调取叫号记录，情况属实。');
    await sees('已调取叫号记录，情况属实。');
    await officer.take('提交整改情况', '已增设取证专窗。');
    await officer.take('答复评价人', '问题已整改，感谢监督。');
    await sees('您认可这个答复吗？');
    assert.equal(
      await officer.page.getByRole('button', { name: '办结', exact: true }).count(),
      0,
      'the citizen speaks first',
    );
    await citizen.dialog.getByRole('radio', { name: '满意，可以办结' }).check();
    await citizen.dialog.getByRole('button', { name: '提交', exact: true }).click();
    await sees('您表示满意，已办结，由柳林县公安局户政科办理（核实：属实）。');
    await citizen.dialog.getByText('共 5 步').click();
    await sees('您对答复的意见：满意，可以办结');
    await officer.page.close();
  }));

test('the place decides, not the page: a case of 新华区 asks its own criteria, rates the staff and wants a name', () =>
  asCitizen(async (citizen) => {
    await citizen.openRating('跨省通办');
    await citizen.choose('不满意');
    for (const dimension of ['服务规范性', '服务便捷性', '服务精确性']) {
      await citizen.dialog.getByRole('group', { name: dimension }).first().waitFor();
    }
    await citizen.dialog
      .getByRole('group', { name: /工作人员/ })
      .first()
      .getByRole('radio', { name: '满意', exact: true })
      .check();
    await citizen.tickFirst();
    await citizen.submit();
    await citizen.dialog.getByText('请填写姓名').waitFor();
    await citizen.dialog.getByLabel('姓名').fill('张三丰');
    await citizen.dialog.getByLabel('联系电话').fill('13900000000');
    await citizen.dialog.getByLabel('我已阅读并同意以上说明').check();
    await citizen.submit();
    await citizen.reads('评价已收到');
    await citizen.dialog.getByRole('button', { name: '查看办理进度' }).click();
    await citizen.dialog.getByText('完成核实').waitFor();
  }));

test('an occasion is rated once: a second window with its own ticket is told so', () =>
  asCitizen(async (first) => {
    await first.openRating('不动产登记');
    await asCitizen(async (second) => {
      await second.openRating('不动产登记');
      await second.choose('满意');
      await second.submit();
      await second.reads('评价已收到');
    });
    await first.choose('不满意');
    await first.submit();
    await first.reads('这次服务已经评价过了');
  }));

test('who leaves without submitting has not rated, and is asked before a draft is lost', () =>
  asCitizen(async (citizen) => {
    await citizen.openRating('机动车驾驶证');
    await citizen.choose('非常不满意');
    await citizen.page.keyboard.press('Escape');
    await citizen.reads('放弃已填写的评价？');
    await citizen.dialog.getByRole('button', { name: '放弃并关闭' }).click();
    await citizen.openMyCases();
    await citizen.row('机动车驾驶证').getByRole('button', { name: /评价/ }).waitFor();
  }));

test('while the province is down nothing is lost: it is sent by itself when it is back', () =>
  asCitizen(async (citizen) => {
    await citizen.openRating('机动车驾驶证');
    await citizen.choose('基本满意');
    await demonstration.shown.stopProvince();
    await citizen.submit();
    await citizen.reads('已保存，恢复网络后自动提交');
    await demonstration.shown.startProvince();
    await citizen.reads('评价已收到');
  }));

test('when the time to rate is over nothing is rated, and it is said what to do', () =>
  asCitizen(async (citizen) => {
    await citizen.openRating('食品经营许可证');
    await citizen.choose('满意');
    const moved = await fetch(`${demonstration.shown.province}/v1/sandbox/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ forwardSeconds: 30 * 86_400 }),
    });
    assert.equal(moved.status, 200);
    await citizen.submit();
    await citizen.reads('评价的期限已过');
  }));
