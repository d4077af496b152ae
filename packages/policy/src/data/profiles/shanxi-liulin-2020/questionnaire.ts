import type { Questionnaire } from '@haochaping/core';

const EXTENT = [
  { value: 'yes', label: '是' },
  { value: 'fair', label: '一般' },
  { value: 'no', label: '否' },
];

/** The questions that the notice names; the answers to choose from are ours. */
export const LIULIN_QUESTIONNAIRE: Questionnaire = {
  title: '请帮助我们改进（自愿填写）',
  questions: [
    { kind: 'choice', id: 'guide-clear', text: '服务指引是否清晰？', options: EXTENT },
    { kind: 'choice', id: 'procedure-convenient', text: '办事程序是否便利？', options: EXTENT },
    { kind: 'choice', id: 'materials-simplified', text: '材料手续是否精简？', options: EXTENT },
    { kind: 'choice', id: 'interface-friendly', text: '操作界面是否友好？', options: EXTENT },
    { kind: 'text', id: 'suggestions', text: '有何改进意见？', maxLength: 500 },
  ],
};
