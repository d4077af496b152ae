import type { Questionnaire } from '@haochaping/core';
import { STANDARD_LEVELS } from '../../standard-levels.js';

const YES_OR_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

/** The five questions that the notice has the caller ask; the answers to choose from are ours. */
export const TIANJIN_CALLBACK_QUESTIONNAIRE: Questionnaire = {
  title: '“一事一回访”',
  questions: [
    { kind: 'choice', id: 'told-at-once', text: '咨询时是否一次性告知？', options: YES_OR_NO },
    { kind: 'choice', id: 'two-places', text: '办事时是否“两头跑”？', options: YES_OR_NO },
    { kind: 'choice', id: 'within-promised-time', text: '是否在承诺时限内办结？', options: YES_OR_NO },
    { kind: 'choice', id: 'asked-for-favours', text: '工作人员是否有“吃、拿、卡、要”的情形？', options: YES_OR_NO },
    {
      kind: 'choice',
      id: 'attitude',
      text: '您对服务态度是否满意？',
      options: STANDARD_LEVELS.map(({ level, label }) => ({ value: level, label })),
    },
  ],
};
