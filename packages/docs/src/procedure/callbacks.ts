import { CALLBACK_ACTS, type CallbackScope } from '@haochaping/core';
import { CALL_TRIES, within, type Profile } from '@haochaping/policy';
import { table } from '../markdown-table.js';
import { BARS, whoMay } from './acts-table.js';

const SCOPES: Readonly<Record<CallbackScope, string>> = {
  'closed-bad-reviews': '答复过或办结的差评的评价人',
  'named-bad-reviews': '答复过或办结的实名差评的评价人',
  'closed-cases': '办结的办件的当事人',
  'all-raters': '留了电话的评价人，按月抽取',
};

/** Whom a place calls, by whom and by when, what is asked, and what comes of it. */
export function callbacksOf(profile: Profile): string {
  const { callbacks, callbackQuestionnaire, callbackOpensReview, callbackLead } = profile;
  const rows = callbacks.map(({ value: { scope, ratePercent, due } }) => [
    SCOPES[scope],
    `${ratePercent}%`,
    due ? within(due) : '没有日期',
    whoMay(CALLBACK_ACTS[scope]),
    CALLBACK_ACTS[scope].never.map((bar) => BARS[bar]).join('；'),
  ]);
  const questions = callbackQuestionnaire.value?.questions.map(({ text }) => `- ${text}`) ?? [];
  return [
    table(['回访谁', '比例', '多久以内', '谁可以', '谁绝不可以'], rows),
    `评价人自己说话的时间没有过的、撤回了电话的，不回访。${CALL_TRIES.declared}`,
    ...(questions.length > 0 ? ['要问的问题：', questions.join('\n')] : []),
    callbackOpensReview.value
      ? '回访不满意的，差评重新整改；没有差评的，立为差评。'
      : '回访不满意的，差评重新整改；没有差评的，记录在案。',
    ...(callbackLead ? [`廉洁线索：${callbackLead.declared ?? ''}`] : []),
  ].join('\n\n');
}
