import type { Words } from '../../words.js';

export const stages: Words['stages'] = {
  'to-dispatch': '待转办',
  'to-verify': '待核实',
  'to-recheck': '待复核',
  'exclusion-proposed': '待裁定',
  rectifying: '整改中',
  answering: '待答复',
  answered: '已答复',
  excluded: '不予采纳',
  closed: '已办结',
};

export const events: Words['events'] = {
  opened: '评价已转交核实',
  dispatch: '交办',
  transfer: '转办',
  verify: '核实',
  recheck: '复核',
  'propose-exclusion': '申请不予采纳',
  decide: '裁定',
  object: '提出异议',
  extend: '延期',
  rectify: '整改',
  answer: '答复',
  verdict: '对答复的意见',
  'call-back': '回访',
  close: '办结',
  urge: '督办',
  'hand-over': '移送',
  recount: '时限重新计算',
  missed: '超期',
};

export const findings: Words['findings'] = { confirmed: '属实', unconfirmed: '未能核实' };

export const decisions: Words['decisions'] = { upheld: '成立，不予采纳', rejected: '不成立，照常整改' };

export const verdicts: Words['verdicts'] = { accepted: '满意，可以办结', refused: '不满意，请重新办理' };

export const results: Words['results'] = { satisfied: '满意', dissatisfied: '不满意' };

export const grounds: Words['grounds'] = { mistaken: '误评', malicious: '恶意差评' };
