import { isKeyOf, type NotRateable, type RatingSession } from '@haochaping/core';
import { REFUSALS, type RefusalCode } from '@haochaping/protocol';
import type { PageOutcome } from '@haochaping/provinces';
import { html } from 'hono/html';
import type { Refused } from '../../interface/outcome.js';
import { logError } from '../../store/process-log.js';
import { pageDocument } from './page-document.js';

const NOT_RATEABLE: Readonly<Record<NotRateable | 'unknown', readonly [string, string]>> = {
  'already-rated': ['这次服务已经评价过了', '每次服务评价一次，感谢您的参与。可以关闭本页。'],
  expired: ['这次评价的时间已过', '请回到办件页面重新打开评价。'],
  'too-early': ['现在还不能评价', '办件办结后即可评价。'],
  'too-late': ['评价的期限已过', '您可以向办理机构反映，或拨打 12345。'],
  unknown: ['现在不能评价', '请向办理机构询问。'],
};

/** Why there is nothing to fill in, and the default that stands in for a rating, if one was made. */
export function notRateablePage(because: string, made: RatingSession['defaultRating']): Promise<Response> {
  const [title, help] = NOT_RATEABLE[isKeyOf(NOT_RATEABLE, because) ? because : 'unknown'];
  const standsIn =
    made && `这次服务没有人评价，已按本地规定记为默认评价“${made.levelLabel}”，与群众给出的评价分开统计。`;
  return pageDocument({
    title,
    content: html`<p>${help}</p>
      ${standsIn && html`<p>${standsIn}</p>`}`,
  });
}

/** What to do where there is no case's page to go back to. */
const HELP: ReadonlyMap<RefusalCode, string> = new Map([
  ['rated-here-today', '感谢您的参与。可以关闭本页。'],
  ['survey-answered', '感谢您的参与。可以关闭本页。'],
  ['survey-too-early', '请在调查开始以后再打开。'],
  ['survey-ended', '感谢您的关心。可以关闭本页。'],
  ['code-used-up', '急着评价的，请过一会儿再扫，或请工作人员换一种方式。'],
]);

/** A refusal in the interface's own words. */
export function refusalPage({ code }: Refused): Promise<Response> {
  const { title, status, again } = REFUSALS[code];
  const help = HELP.get(code) ?? (again ? '请过一会儿再试。' : '请回到办件页面重新打开。');
  return pageDocument({ title, status, content: html`<p>${help}</p>` });
}

/**
 * The way to the province's own page. It is a link and not a redirect: the citizen sees where it leads. What went wrong is for the
 * operator; a citizen can only come again or ask.
 */
export function provincePage(outcome: PageOutcome | undefined): Promise<Response> {
  if (outcome?.outcome === 'page') {
    return pageDocument({
      title: '到省里的评价页评价',
      content: html`<p>这件办件由省里的“好差评”平台评价。</p>
        <p><a href="${outcome.url}" rel="noreferrer">打开省里的评价页</a></p>`,
    });
  }
  if (outcome) logError(`没有打开省里的评价页：${outcome.because.message}`);
  const help = outcome?.outcome === 'later' ? '请过一会儿再试。' : '请向办理机构询问。';
  return pageDocument({ title: '现在打不开省里的评价页', status: 503, content: html`<p>${help}</p>` });
}
