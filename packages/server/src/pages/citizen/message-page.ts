import { isKeyOf, type NotRateable } from '@haochaping/core';
import { REFUSALS } from '@haochaping/protocol';
import { html } from 'hono/html';
import type { Refused } from '../../interface/outcome.js';
import { pageDocument } from './page-document.js';

const NOT_RATEABLE: Readonly<Record<NotRateable | 'unknown', readonly [string, string]>> = {
  'already-rated': ['这次服务已经评价过了', '每次服务评价一次，感谢您的参与。可以关闭本页。'],
  expired: ['这次评价的时间已过', '请回到办件页面重新打开评价。'],
  'too-early': ['现在还不能评价', '办件办结后即可评价。'],
  'too-late': ['评价的期限已过', '有意见可以向办理机构反映，或拨打 12345。'],
  unknown: ['现在不能评价', '请向办理机构询问。'],
};

/** Why there is nothing to fill in. */
export function notRateablePage(because: string): Promise<Response> {
  const [title, help] = NOT_RATEABLE[isKeyOf(NOT_RATEABLE, because) ? because : 'unknown'];
  return pageDocument({ title, content: html`<p>${help}</p>` });
}

/** A refusal in the interface's own words. */
export function refusalPage({ code }: Refused): Promise<Response> {
  const { title, status, again } = REFUSALS[code];
  const help = again ? '请过一会儿再试。' : '请回到办件页面重新打开。';
  return pageDocument({ title, status, content: html`<p>${help}</p>` });
}
