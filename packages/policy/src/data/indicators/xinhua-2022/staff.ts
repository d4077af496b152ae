import type { IndicatorsByLevel } from '@haochaping/core';

/** 13 criteria of the member of staff. 其他 stands for what the rater puts in words of their own. */
export const STAFF: IndicatorsByLevel = {
  'very-satisfied': [
    { code: '5-staff-manner', text: '工作人员着装规范，微笑服务，主动服务，热情周到', base: true },
    { code: '5-staff-skill', text: '工作人员业务精通，办事效率高', base: true },
  ],
  satisfied: [
    { code: '4-staff-manner', text: '工作人员着装整洁，主动服务，礼貌用语', base: true },
    { code: '4-staff-skill', text: '工作人员业务熟悉，办事效率较高', base: true },
  ],
  'basically-satisfied': [
    { code: '3-staff-manner', text: '工作人员着装整洁，规范提供服务', base: true },
    { code: '3-staff-skill', text: '工作人员业务较熟悉，能够顺利完成申办业务', base: true },
  ],
  dissatisfied: [
    { code: '2-staff-manner', text: '工作人员服务不主动不热情，询问不能及时回答', base: true },
    { code: '2-staff-skill', text: '工作人员业务不熟，办事效率较低', base: true },
    { code: '2-staff-other', text: '其他', base: true },
  ],
  'very-dissatisfied': [
    { code: '1-staff-manner', text: '工作人员态度恶劣，故意刁难', base: true },
    { code: '1-staff-skill', text: '工作人员业务非常不熟悉，办事效率低', base: true },
    { code: '1-staff-clarity', text: '对办事材料不能一次告知或者告知不清晰、不具体', base: true },
    { code: '1-staff-other', text: '其他', base: true },
  ],
};
