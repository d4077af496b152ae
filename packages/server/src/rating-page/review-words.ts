import type { Duty, Stage, StepKind } from '@haochaping/core';

/** What the stages, duties and steps of a bad review are called on the server's own pages. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  'to-verify': '待核实',
  'exclusion-proposed': '待裁定',
  rectifying: '整改中',
  answering: '待反馈',
  answered: '已反馈',
  excluded: '不予采纳',
  closed: '已办结',
};

export const DUTY_WORDS: Readonly<Record<Duty, string>> = { verify: '完成核实', rectify: '完成整改', answer: '答复您' };

export const EVENT_WORDS: Readonly<Record<StepKind | 'opened' | 'recount', string>> = {
  opened: '评价已转为差评办理',
  transfer: '转办',
  verify: '核实',
  'propose-exclusion': '申请不予采纳',
  decide: '裁定',
  object: '您提出异议',
  extend: '延期',
  rectify: '整改',
  answer: '反馈',
  verdict: '您的意见',
  'call-back': '回访',
  close: '办结',
  recount: '放假安排公布，时限重新计算',
};
