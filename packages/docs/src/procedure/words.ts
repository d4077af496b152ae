import type { Outcome } from '@haochaping/core';
import { decisions, findings, lengths, results, verdicts, moments } from '@haochaping/core/words/zh-hans.js';
import type { Count, DISPATCH_ROUTES, CALLBACK_SCOPES, Length } from '@haochaping/policy';

/** The words in which officials speak of the procedure. */

export const OUTCOME: Readonly<Record<Outcome, string>> = { ...findings, ...decisions, ...results, ...verdicts };

export const ROUTE: Readonly<Record<(typeof DISPATCH_ROUTES)[number], string>> = {
  system: '系统自动转办',
  'hotline-12345': '12345 热线转办',
  'supervising-office': '“好差评”主管机构转办',
  'rated-unit': '被评价单位',
};

export const SCOPE: Readonly<Record<(typeof CALLBACK_SCOPES)[number], string>> = {
  'closed-bad-reviews': '已办结的差评',
  'named-bad-reviews': '实名差评',
  'closed-cases': '已办结的办件',
  'all-raters': '全部评价人',
};

/** 15 个自然日 */
export const lengthOf = ({ amount, unit }: Length): string => lengths[unit](amount);

/** 差评产生后 15 个自然日内 */
export const within = ({ from, ...length }: Count): string => `${moments[from]}后 ${lengthOf(length)}内`;
