import type { ProcedureRow, ReviewRules } from '@haochaping/core';
import { lengthOf, within, type Profile } from '@haochaping/policy';

/** What a row of the procedure demands in this place, besides the stage and the person. */
export function conditionOf({ stage, step, rule }: ProcedureRow, profile: Profile, rules: ReviewRules): string {
  const appeal = profile.appeal.value;
  if (step === 'transfer') return '转给另一机构；时限照旧';
  if (step === 'dispatch') return '交给承办单位；时限照旧';
  if (step === 'decide') return '异议由另一人复核';
  if (step === 'urge' || step === 'hand-over') return '写明文号';
  if (step === 'propose-exclusion') return appeal ? `写明误评或恶意差评和证据；${within(appeal.propose)}` : '';
  if (step === 'object') return appeal ? `一次；${within(appeal.object)}` : '';
  if (step === 'close') return waitIn(profile, rules);
  if (step === 'call-back') return '评价人留有电话，属于回访的范围或被抽中，自己说话的时间已过';
  if (step === 'verdict' && stage === 'closed') return `回访以后更正；共 ${rules.verdicts} 次为限`;
  if (rule === 'extensions') return `写明理由和新的期限；${rules.extensions} 次为限${longestIn(profile)}`;
  if (rule === 'verdicts') return `共 ${rules.verdicts} 次为限`;
  return '';
}

const longestIn = ({ extension: { value } }: Profile): string => (value ? `，最长再延 ${lengthOf(value.longest)}` : '');

/** The rater's word comes first. */
const waitIn = ({ verdictWait: { value } }: Profile, { verdicts }: ReviewRules): string =>
  value && verdicts > 0 ? `评价人还可以对答复说是否满意的，先等评价人，${within(value)}` : '';
