import type { Requirement } from './requirement.js';

const SESSION_RULES = 'packages/policy/src/profile/session-rules.test.ts';
const DEFAULTS = 'packages/server/src/default-ratings/default-ratings.test.ts';
const ACCESS = 'packages/server/src/identity/identity-access.test.ts';

/** Groups E and F: who gave a rating, and what becomes of those who say nothing. */
export const IDENTITY_REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'E1',
    wants: '实行实名制',
    notices: ['001'],
    by: { rules: ['identity'] },
    tests: [
      ['packages/core/src/submission-fault.test.ts', 'notice 001, 实行实名制: a rating without a name is refused'],
    ],
  },
  {
    id: 'E2',
    wants: '鼓励实名，不留姓名也能评价',
    notices: ['002', '004'],
    by: { rules: ['identity'] },
    tests: [[SESSION_RULES, '002、004：鼓励实名，不留姓名也能评价；003：自愿']],
  },
  {
    id: 'E3',
    wants: '未经同意不提供评价人信息',
    notices: ['000', '001'],
    by: { rules: ['consentText'], endpoints: ['withdrawIdentity'] },
    tests: [[ACCESS, '撤回同意：姓名和电话立即删除，谁也看不到了']],
  },
  {
    id: 'E4',
    wants: '评价人信息保护制度',
    notices: ['002'],
    by: { rules: ['retention'], endpoints: ['identityAccess'], elements: ['hcp-identity-access'] },
    tests: [
      [
        'packages/server/src/identity/forget-identities.test.ts',
        'who gave a rating is known for a year and not a day longer',
      ],
    ],
  },
  {
    id: 'E5',
    wants: '不得打击报复：被评价的人看不到是谁，每次查看都有记录',
    notices: ['001'],
    by: { endpoints: ['readIdentity', 'identityAccess'] },
    tests: [
      [
        'packages/core/src/identity-access.test.ts',
        '001：被评价单位和办理单位的人，什么身份、为什么、办到哪一步都看不到',
      ],
      [ACCESS, '看过的记录和撤回的记录不能改，也不能删'],
    ],
  },
  {
    id: 'E6',
    wants: '工作人员不得泄露评价人信息',
    notices: ['004'],
    by: { endpoints: ['readIdentity'] },
    tests: [[ACCESS, '用不着的时候谁也不能看']],
  },
  {
    id: 'F1',
    wants: '办件生成 7 个自然日内未评价，默认为基本满意',
    notices: ['001'],
    by: { rules: ['defaultRating'] },
    tests: [[DEFAULTS, 'notice 001, 若办件生成7个自然日内未获评价']],
  },
  {
    id: 'F2',
    wants: '接受服务后 5 个工作日内未评价，默认为基本满意',
    notices: ['002'],
    by: { rules: ['defaultRating'] },
    tests: [
      ['packages/policy/src/profile/dues-of.test.ts', '002：在接受服务后5个工作日内未进行评价的，默认为基本满意'],
    ],
  },
  {
    id: 'F3',
    wants: '没有默认评价，可以补充评价',
    notices: ['000'],
    by: { rules: ['defaultRating', 'supplement'] },
    tests: [[DEFAULTS, 'notice 000 knows no default']],
  },
  {
    id: 'F4',
    wants: '没有规定默认评价的，不作默认',
    notices: ['003', '004'],
    by: { rules: ['defaultRating'] },
    tests: [['packages/policy/src/profile/dues-of.test.ts', '没有默认评价']],
  },
  {
    id: 'F5',
    wants: '默认评价另行标记，不与主动评价混在一起',
    notices: ['001', '002'],
    by: { rules: ['defaultRating'] },
    tests: [[DEFAULTS, 'a default is no rating: it stands in no table of ratings']],
  },
];
