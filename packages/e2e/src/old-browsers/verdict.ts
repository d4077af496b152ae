import type { Drive } from './drive.js';
import type { Report } from './report.js';

/** What one browser was seen to do, in words for a table; `wrong` is empty when it did all that it must. */
export type Verdict = { readonly locks: string; readonly wrong: readonly string[] };

export function verdictOn({ reports, keys, atOnce }: Drive): Verdict {
  const at = (step: Report['step']): Report | undefined => reports.find((report) => report.step === step);
  const failed = at('failed');
  if (failed) return { locks: '—', wrong: [failed.message ?? '没有说明'] };
  const [rated, lost, resumed, beside] = [at('rated'), at('answer-lost'), at('resumed'), at('beside')];
  const musts: Readonly<Record<string, boolean>> = {
    会话取得并能评价: rated?.rateable === true && rated.levels === 5,
    提交得到回执: isRatingNo(rated?.ratingNo),
    确认后本机不留评价: rated?.entries === 0 && rated.mark === null,
    没送达时写在本机: lost?.where === 'on-device' && lost.entries === 1 && lost.mark === '1',
    写下的是密文: lost?.clear === false,
    重新打开后接着送并得到回执: resumed?.resumed === 1 && isRatingNo(resumed.ratingNo) && resumed.same === true,
    送达后本机不留评价: resumed?.entries === 0 && resumed.mark === null,
    旁边的页面得到同一张回执: beside?.ratingNo === resumed?.ratingNo,
    两个页面不同时发送: atOnce === 1,
    每份内容只有一个幂等键: new Set(keys).size === 2 && keys.length > 3,
  };
  const wrong = Object.entries(musts).flatMap(([must, met]) => (met ? [] : [must]));
  return { locks: rated?.locks === true ? 'Web Locks' : '租约', wrong };
}

const isRatingNo = (text = ''): boolean => /^\d{6}-\d{8}-/.test(text);
