import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Page } from 'playwright-core';
import { officerPage } from '@haochaping/test-support/page-objects';
import { keyboardUser } from './keyboard-user.js';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';

/** With every test, in the browser that people have here. */
const demonstration = demonstrationInBrowser({ installed: process.env.HCP_EVERY_CONDITION === '1' });

type Keyboard = Awaited<ReturnType<typeof keyboardUser>> & { readonly page: Page; readonly sent: () => number };

/** Somebody at the list of their cases, who touches no mouse; how often a rating left for the province is counted. */
async function atMyCases(): Promise<Keyboard> {
  const page = await demonstration.browser.newPage({ locale: 'zh-CN' });
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/ratings')) sent += 1;
  });
  await page.goto(demonstration.shown.portal);
  return { ...(await keyboardUser(page)), page, sent: () => sent };
}

/** The list is long: only the first journey tabs all the way down. */
async function openRating({ press, hears, page }: Keyboard, item: string): Promise<void> {
  await page.getByRole('button', { name: `评价：${item}` }).focus();
  await press('Enter');
  await hears(/^heading 2 “服务评价”/);
  await page.getByRole('radio').first().waitFor();
}

test('with the keyboard alone: arrows choose and send nothing, Enter sends nothing by surprise, Escape asks, and the receipt has the focus', async () => {
  const me = await atMyCases();
  const { press, tabTo, hears, focus, sent } = me;
  await tabTo(/^button “评价：城乡居民基本医疗保险参保登记”/);
  await openRating(me, '城乡居民基本医疗保险参保登记');
  await tabTo(/^radio “非常满意”$/);
  for (const level of ['满意', '基本满意', '不满意', '非常不满意', '非常满意']) {
    await press('ArrowDown');
    assert.equal(await focus(), `radio “${level}” [checked]`);
  }
  await press('ArrowUp');
  await press('ArrowUp');
  await press('Enter');
  await tabTo(/^checkbox/);
  await press('Space');
  assert.match(await focus(), /\[checked\]/);
  await press('Enter');
  await tabTo(/^button “更多选项（\d+）” \[folded\]/);
  await press('Enter');
  await hears(/\[expanded\]/);
  await tabTo(/^textbox “还想说什么/);
  await me.type('排队一个多小时。');
  await press('Enter');
  await press('Escape');
  await hears(/^button “继续评价”/);
  await press('Enter');
  await hears(/^textbox “还想说什么.*排队一个多小时。/);
  assert.equal(sent(), 0);

  await tabTo(/^button “提交评价”/);
  await press('Enter');
  await hears(/^heading \d “评价已收到”/);
  assert.equal(sent(), 1);
  await press('Escape');
  await hears(/已评价/);
  await me.page.close();
});

test('leaving by Escape, by the cross and by “暂不评价” gives the focus back to the button', async () => {
  const me = await atMyCases();
  const { press, tabTo, hears } = me;
  const back = /^button “评价：社会保障卡补领、换领”/;
  await openRating(me, '社会保障卡补领、换领');
  await press('Escape');
  await hears(back);
  await openRating(me, '社会保障卡补领、换领');
  await tabTo(/^button “关闭”/);
  await press('Space');
  await hears(back);
  await openRating(me, '社会保障卡补领、换领');
  await tabTo(/^button “暂不评价”/);
  await press('Enter');
  await hears(/^heading 3 “已选择暂不评价”/);
  await tabTo(/^button “完成”/);
  await press('Enter');
  await hears(back);
  assert.equal(me.sent(), 0);
  await me.page.close();
});

test('from right to left the arrows still go through every level, one at a time, and send nothing', async () => {
  const me = await atMyCases();
  await me.page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await openRating(me, '社会保障卡补领、换领');
  await me.tabTo(/^radio “非常满意”$/);
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp']) {
    const heard = new Set<string>();
    for (let step = 0; step < 5; step += 1) {
      await me.press(key);
      heard.add(await me.focus());
    }
    assert.equal(heard.size, 5, `${key} reaches ${[...heard].join()}`);
  }
  assert.equal(me.sent(), 0);
  await me.page.close();
});

test('the ladder of the questionnaire: its first row is open, a sentence is chosen and taken back, and the focus stays in the row', async () => {
  const me = await atMyCases();
  const { press, tabTo, hears, focus } = me;
  await openRating(me, '基本医疗保险关系转移接续');
  await tabTo(/^radio “非常满意”$/);
  await press('Space');
  await tabTo(/^summary “再回答几个问题（选填）” .folded/);
  await press('Enter');
  await hears(/expanded/);
  await tabTo(/^summary “办事场所.*expanded/);
  await tabTo(/^radio/);
  await press('Space');
  const first = await focus();
  assert.match(first, /\[checked\]/);
  await press('ArrowDown');
  assert.notEqual(await focus(), first);
  await tabTo(/^button “清除/);
  await press('Enter');
  await hears(/^radio|^summary “办事场所/);
  await me.page.close();
});

test('what is missing is gone through one by one: the focus stands on it, and it is said there', async () => {
  const me = await atMyCases();
  const { press, tabTo, hears, type, page } = me;
  await openRating(me, '基本医疗保险关系转移接续');
  await tabTo(/^button “提交评价”/);
  await press('Enter');
  await hears(/^radio “非常满意”/);
  await press('Space');
  await hears(/^radio “非常满意” \[checked\]/);
  await page.getByLabel('姓名').waitFor();
  await tabTo(/^button “提交评价”/);
  await press('Enter');
  await hears(/^textbox “姓名” \[.*invalid.*\].*请填写姓名/);
  await type('张三丰');
  await tabTo(/^textbox “联系电话”/);
  await type('123');
  await tabTo(/^button “提交评价”/);
  await press('Enter');
  await hears(/^textbox “联系电话” \[.*invalid/);
  await press('Control+A');
  await type('13900000000');
  await tabTo(/^button “提交评价”/);
  await press('Enter');
  await hears(/^checkbox “我已阅读并同意以上说明”/);
  await press('Space');
  await tabTo(/^button “提交评价”/);
  assert.equal(me.sent(), 0);
  await press('Enter');
  await hears(/^heading \d “评价已收到”/);
  await page.close();
});

test('after a bad rating: the tracker is read out, its date unfolds, and the answer, the follow-up and the name are in reach', async () => {
  const me = await atMyCases();
  const { press, tabTo, hears, type, page } = me;
  const sees = (words: string | RegExp): Promise<void> => page.getByRole('dialog').getByText(words).first().waitFor();
  await openRating(me, '居民身份证换领');
  await tabTo(/^radio “非常满意”$/);
  await press('ArrowUp');
  await tabTo(/^checkbox/);
  await press('Space');
  await tabTo(/^summary “留下姓名和电话.*folded/);
  await press('Enter');
  await tabTo(/^textbox “姓名”/);
  await type('张三丰');
  await tabTo(/^textbox “联系电话”/);
  await type('13900000000');
  await tabTo(/^checkbox “我已阅读并同意以上说明”/);
  await press('Space');
  await tabTo(/^button “提交评价”/);
  await press('Enter');
  await hears(/^heading 3 “评价已收到”/);
  await tabTo(/^button “查看办理进度”/);
  await press('Enter');
  await hears(/^heading 3 “办理进度”/);
  await tabTo(/^summary “这个日期是怎么算的？” .folded/);
  await press('Enter');
  await sees('15 个自然日');
  await press('Enter');
  await hears(/folded/);

  const officer = officerPage(await demonstration.browser.newPage({ locale: 'zh-CN' }), demonstration.shown.desk);
  await officer.openDeskOf('柳林县公安局户政科');
  await officer.openReview('居民身份证换领');
  await officer.verify('情况属实。');
  await officer.take('提交整改情况', '已增设取证专窗。');
  await officer.take('答复评价人', '问题已整改，感谢监督。');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await sees('您认可这个答复吗？');

  await tabTo(/^radio “满意，可以办结”/);
  await press('ArrowDown');
  await hears(/^radio “不满意，请重新办理” \[checked\]/);
  await press('Enter');
  await hears(/^textbox “哪里不满意？请写明理由”.*— .+/);
  await type('专窗开了两天又关了。');
  await tabTo(/^button “提交”/);
  await press('Enter');
  await hears(/^heading 3 “办理进度”/);
  await sees('您对答复的意见：不满意，请重新办理');

  await tabTo(/^summary “我的评价与追评” .folded/);
  await press('Enter');
  await sees('还可以追评 1 次。');
  await tabTo(/^textbox “您还想说什么？”/);
  await type('窗口又开了。');
  await tabTo(/^button “提交追评”/);
  await press('Enter');
  await sees('追评的次数已用完。');
  await hears(/追评/);

  await tabTo(/^summary “谁看过我的姓名和电话” .folded/);
  await press('Enter');
  await sees('还没有人看过。');
  await tabTo(/^button “撤回同意，删除姓名和电话”/);
  await press('Enter');
  await hears(/撤回/);
  await tabTo(/^button “确定，立即删除”/);
  await press('Enter');
  await sees(/您已于 .*撤回同意/);
  await hears(/撤回同意|删除/);
  await page.close();
});
