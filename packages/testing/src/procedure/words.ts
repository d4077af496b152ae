import type { Duty, Outcome, Role, Stage, StepKind } from '@haochaping/core';
import type { Count, DISPATCH_ROUTES, CALLBACK_SCOPES, Length } from '@haochaping/policy';

/** The words in which officials speak of the procedure. */

export const STAGE: Readonly<Record<Stage, string>> = {
  'to-verify': '待核实',
  'exclusion-proposed': '待裁定',
  rectifying: '整改中',
  answering: '待反馈',
  answered: '已反馈',
  excluded: '不予采纳',
  closed: '已办结',
};

export const STEP: Readonly<Record<StepKind, string>> = {
  transfer: '转办',
  verify: '核实',
  'propose-exclusion': '申请不予采纳',
  decide: '裁定',
  extend: '延期',
  rectify: '整改',
  answer: '反馈',
  verdict: '对答复表态',
  'call-back': '回访',
  object: '提出异议',
  close: '办结',
};

export const OUTCOME: Readonly<Record<Outcome, string>> = {
  confirmed: '属实',
  unconfirmed: '未能核实',
  upheld: '成立',
  rejected: '不成立',
  accepted: '认可',
  refused: '退回，写明理由',
  satisfied: '满意',
  dissatisfied: '不满意',
};

export const ROLE: Readonly<Record<Role, string>> = {
  officer: '承办人',
  decider: '裁定人',
  caller: '回访员',
  rater: '评价人',
};

export const DUTY: Readonly<Record<Duty, string>> = { verify: '核实', rectify: '整改', answer: '反馈' };

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

const UNIT: Readonly<Record<Count['unit'], string>> = {
  hours: '小时',
  'natural-days': '个自然日',
  'working-days': '个工作日',
};
const FROM: Readonly<Record<Count['from'], string>> = {
  'case-created': '办件生成',
  'service-received': '接受服务',
  'case-closed': '办结',
  'bad-review-opened': '差评产生',
  'bad-review-verified': '核实完毕',
  'bad-review-confirmed': '查实',
  'bad-review-answered': '差评反馈',
  'exclusion-proposed': '申请提出',
  'rating-excluded': '不予采纳',
};

/** 15 个自然日 */
export const lengthOf = ({ amount, unit }: Length): string => `${amount} ${UNIT[unit]}`;

/** 差评产生后 15 个自然日内 */
export const within = ({ from, ...length }: Count): string => `${FROM[from]}后 ${lengthOf(length)}内`;
