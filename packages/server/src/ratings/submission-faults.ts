import type { SubmissionFault, SubmissionFaultCode } from '@haochaping/core';
import type { FieldFault } from '@haochaping/protocol';

/** What is wrong with a submission under the rules of its place, for the person who sent it. */
const SENTENCES: Readonly<Record<SubmissionFaultCode, string>> = {
  'level-not-offered': '本地没有这个满意度等级',
  'staff-not-rated-here': '本地不单独评价工作人员',
  'indicator-not-of-this-level': '该评价指标不属于所选的满意度等级',
  'indicator-repeated': '评价指标重复',
  'reason-needed': '请至少勾选一项原因，或写明原因',
  'text-too-long': '文字超过允许的长度',
  'question-unknown': '没有这个问题',
  'answer-not-allowed': '该问题没有这个选项，或回答过长',
  'identity-needed': '本地实行实名评价，请填写姓名和电话并同意告知事项',
};

export const withSentence = ({ code, pointer }: SubmissionFault): FieldFault => ({
  pointer,
  code,
  detail: SENTENCES[code],
});
