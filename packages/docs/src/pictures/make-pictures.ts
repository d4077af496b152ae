import { findBrowser } from '@haochaping/test-support/browser';
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { citizenPage } from '@haochaping/test-support/page-objects';
import { startDemonstration } from '@haochaping/test-support/demonstration';
import { officerPage } from '@haochaping/test-support/page-objects';

/** Takes the pictures of the README and the docs from the running product: `npm run update -- pictures`. */
const FOLDER = 'docs/pictures';
const SIZES = { wide: { width: 1280, height: 860 }, narrow: { width: 375, height: 812 } } as const;

mkdirSync(FOLDER, { recursive: true });
const shown = await startDemonstration();
const browser = await chromium.launch(await findBrowser());
try {
  await picturesAt('wide', '居民身份证换领');
  await picturesAt('narrow', '社会保障卡补领');
  await pictureOfHall();
} finally {
  await browser.close();
  await shown.stop();
}

/** One bad rating from the list to the office's verification, a picture at every step. */
async function picturesAt(size: keyof typeof SIZES, item: string): Promise<void> {
  const open = (): Promise<Page> =>
    browser.newPage({ viewport: SIZES[size], deviceScaleFactor: size === 'wide' ? 1 : 2, locale: 'zh-CN' });
  const page = await open();
  const take = async (name: string, from = page): Promise<void> => {
    // A level under the mouse would look as if it were chosen beforehand.
    await from.mouse.move(0, 0);
    await from.screenshot({ path: `${FOLDER}/${name}-${size}.png` });
  };
  const citizen = citizenPage(page, shown.portal);

  await citizen.openMyCases();
  await page.getByRole('button', { name: /评价/ }).first().waitFor();
  await take('my-cases');
  await citizen.openRating(item);
  await take('dialog');
  await citizen.choose('不满意');
  await citizen.tickFirst();
  await take('reasons');
  await citizen.submit();
  await citizen.reads('您的意见已转交办理机构核实');
  await take('receipt');
  await citizen.dialog.getByRole('button', { name: '查看办理进度' }).click();
  await citizen.reads('办理进度');

  const desk = officerPage(await open(), shown.desk);
  await desk.openDeskOf(size === 'wide' ? '柳林县公安局户政科' : '柳林县人力资源和社会保障局');
  await desk.openReview(item);
  await desk.verify('经调取叫号记录，您取证当天等候 1 小时 40 分钟，情况属实，向您致歉。');
  await citizen.dialog.getByText('情况属实，向您致歉').waitFor({ timeout: 90_000 });
  await take('tracker');
  await take('officer', desk.page);
}

/** A finished matter at the window, handed over to the pad and shown as a code for the phone. */
async function pictureOfHall(): Promise<void> {
  const page = await browser.newPage({ viewport: SIZES.wide, locale: 'zh-CN' });
  await page.goto(`${shown.desk}/hall`);
  const [window, pad, phone] = ['window', 'pad', 'phone'].map((name) => page.frameLocator(`iframe[name=${name}]`));
  await window?.getByRole('button', { name: '出示二维码' }).click();
  await window?.getByRole('img', { name: '评价二维码' }).waitFor();
  await phone?.getByRole('button', { name: '用手机扫一扫' }).click();
  await phone?.getByRole('radio', { name: '非常满意' }).waitFor();
  await pad?.getByRole('heading').first().waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${FOLDER}/hall-wide.png` });
}
