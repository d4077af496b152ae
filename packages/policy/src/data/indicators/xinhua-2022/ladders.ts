import type { Ladder } from '../../../indicators/ladder.js';

/** The annex: three dimensions of three items, each a ladder of five rungs; 45 criteria of the service. */
export const LADDERS: readonly Ladder[] = [
  {
    dimension: '服务规范性',
    item: '办事场所',
    key: 'place',
    rungs: {
      'very-satisfied': '该事项在网上政务综合大厅办理',
      satisfied: '该事项在部门网上综合大厅办理',
      'basically-satisfied': '该事项在综合实体大厅办理',
      dissatisfied: '该事项需要到部门专业实体大厅办理',
      'very-dissatisfied': '该事项需要到受理部门的办公场所办理',
    },
  },
  {
    dimension: '服务规范性',
    item: '办事窗口',
    key: 'window',
    rungs: {
      'very-satisfied': '该事项在综合窗口受理和出件，一次办成',
      satisfied: '该事项在实体政务大厅的部门专窗受理，综合窗口出件',
      'basically-satisfied': '该事项在实体政务大厅的部门专窗受理和出件',
      dissatisfied: '该事项在实体政务大厅的部门专窗受理，实体大厅外取件',
      'very-dissatisfied': '该事项只能在实体政务大厅的部门专窗咨询，不能当场办理',
    },
  },
  {
    dimension: '服务规范性',
    item: '一表申请',
    key: 'oneForm',
    rungs: {
      'very-satisfied': '通过一张表单完成多个事项的申报',
      satisfied: '只需要填写一张表单就完成该事项的申报',
      'basically-satisfied': '该事项办理前提供一张清单告知所要提交的材料',
      dissatisfied: '办理该事项需提供材料清单以外的其他材料',
      'very-dissatisfied': '没有以清单的方式一次性告知全部申报材料',
    },
  },
  {
    dimension: '服务便捷性',
    item: '网办深度',
    key: 'onlineDepth',
    rungs: {
      'very-satisfied': '该事项在网上申报，提供预审服务，在线反馈办理结果',
      satisfied: '该事项在网上申报，能够网上反馈办理结果',
      'basically-satisfied': '该事项支持网上申报或网上反馈',
      dissatisfied: '该事项仅提供网上咨询',
      'very-dissatisfied': '该事项仅支持网上查阅',
    },
  },
  {
    dimension: '服务便捷性',
    item: '移动办理',
    key: 'mobile',
    rungs: {
      'very-satisfied': '下载政务综合移动端APP后，用手机成功申报该事项',
      satisfied: '该事项通过部门综合APP申报',
      'basically-satisfied': '该事项支持计算机端、移动端、自助终端多渠道办理',
      dissatisfied: '该事项需要下载部门专项APP办理',
      'very-dissatisfied': '该事项办理过程中需通过不同的渠道或下载多个APP',
    },
  },
  {
    dimension: '服务便捷性',
    item: '跑动次数',
    key: 'trips',
    rungs: {
      'very-satisfied': '该事项办理全过程不用跑实体大厅',
      satisfied: '该事项办理全过程只到现场1次就能办成',
      'basically-satisfied': '该事项办理全过程需要到现场2次才能办成',
      dissatisfied: '该事项办理过程中需要到实体大厅2次以上',
      'very-dissatisfied': '该事项办理过程中出现反复跑、来回跑、多头跑的情形',
    },
  },
  {
    dimension: '服务精确性',
    item: '服务引导',
    key: 'guidance',
    rungs: {
      'very-satisfied': '该事项在网上查找到，可在网上或实体政务大厅办理',
      satisfied: '在网上办事指南的引导下，顺利到实体大厅办理、使用自助机办完该事项',
      'basically-satisfied': '在网上能查找到该事项办理的时间、地点、方式',
      dissatisfied: '该事项是通过咨询实体政务大厅工作人员后才找到办理窗口',
      'very-dissatisfied': '只有通过咨询窗口服务人员才了解到如何办理该事项',
    },
  },
  {
    dimension: '服务精确性',
    item: '申报材料',
    key: 'materials',
    rungs: {
      'very-satisfied': '办理该事项不需要提交政府部门出具的各类证照批文',
      satisfied: '该事项办理过程中，曾经提交过的同类材料不需要再次提交',
      'basically-satisfied': '提供材料样本、编写示例和错误示例',
      dissatisfied: '该事项的办事指南未列明应提交的材料',
      'very-dissatisfied': '该事项办事指南未列明材料清单，需反复补充材料',
    },
  },
  {
    dimension: '服务精确性',
    item: '办理时间',
    key: 'time',
    rungs: {
      'very-satisfied': '该事项当场办结或者1个工作日内办结',
      satisfied: '该事项在承诺时限内办结',
      'basically-satisfied': '该事项在法定时限内办结',
      dissatisfied: '该事项出现延期办结的情形',
      'very-dissatisfied': '该事项超过法定时限办结且未给出正当理由',
    },
  },
];
