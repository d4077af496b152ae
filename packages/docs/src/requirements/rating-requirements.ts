import type { Requirement, TestOfRule } from './requirement.js';

const CLAUSES = 'packages/policy/src/data/profiles/clauses.test.ts';
const SESSION_RULES = 'packages/policy/src/profile/session-rules.test.ts';
const DEFAULTS = 'packages/server/src/default-ratings/default-ratings.test.ts';
const INDICATORS = 'packages/policy/src/indicators/indicator-set.test.ts';
const TARGETS = 'packages/server/src/tickets/standing-target.test.ts';
const SIXTH_COUNTY = 'packages/server/src/places/sixth-county.test.ts';
const ALL_TARGETS: TestOfRule = [TARGETS, 'is rated in the same way, and told as what it is'];

/** Group A: giving a rating. */
export const RATING_REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'A1',
    wants: '非常满意、满意、基本满意、不满意、非常不满意五个等级，用语固定',
    notices: ['000', '001', '002', '004'],
    by: { rules: ['levels'], elements: ['hcp-rating-scale'] },
    tests: [[SESSION_RULES, '000：五个等级，自愿问询五题']],
  },
  {
    id: 'A2',
    wants: '后两个等级为差评，进入差评办理',
    notices: ['000', '001', '002', '004'],
    by: { endpoints: ['submitRating'] },
    tests: [
      ['packages/core/src/rating.test.ts', 'notice 002, 后两个等级为差评: exactly the two lowest levels are bad'],
    ],
  },
  {
    id: 'A3',
    wants: '等级“一般可设置”为五个：用语和个数由地方定',
    notices: ['000'],
    by: { rules: ['levels'], commands: ['place add'] },
    tests: [[SIXTH_COUNTY, 'its file is added, and it is served at once, in its own words']],
  },
  {
    id: 'A4',
    wants: '现场服务一次一评',
    notices: ['000', '002'],
    by: { rules: ['ratingUnit'], endpoints: ['requestTicket'] },
    tests: [
      [CLAUSES, '000：现场服务一次一评，网上服务一事一评'],
      ['packages/server/src/submissions/submit-rating.test.ts', 'every visit to the hall can be rated'],
    ],
  },
  {
    id: 'A5',
    wants: '网上服务一事一评',
    notices: ['000', '002'],
    by: { rules: ['ratingUnit'], endpoints: ['requestTicket'] },
    tests: [[CLAUSES, '002：一次一评、一事一评']],
  },
  {
    id: 'A6',
    wants: '一次政务服务评价一次，不重复',
    notices: ['001'],
    by: { rules: ['ratingUnit'], endpoints: ['submitRating'] },
    tests: [
      [CLAUSES, '001：一次政务服务可评价一次'],
      [
        'packages/server/src/submissions/concurrent-submissions.test.ts',
        'twenty tickets of one occasion, used at once',
      ],
    ],
  },
  {
    id: 'A7',
    wants: '一事一评议',
    notices: ['004'],
    by: { rules: ['ratingUnit'] },
    tests: [[CLAUSES, '004：一事一评议']],
  },
  {
    id: 'A8',
    wants: '综合评价和分项评价相结合',
    notices: ['001'],
    by: { rules: ['indicatorSet', 'questionnaire'], elements: ['hcp-indicators', 'hcp-questionnaire'] },
    tests: [[SESSION_RULES, '001：本地指标，工作人员另评，实行实名制，综合评价和分项评价相结合']],
  },
  {
    id: 'A9',
    wants: '没有在现场评价的，可在一定期限内补充评价',
    notices: ['000'],
    by: { rules: ['supplement'], endpoints: ['getRatingSession'] },
    tests: [[DEFAULTS, 'a rating is refused once the time is over, and the session says so']],
  },
  {
    id: 'A10',
    wants: '办理结束后实施评价',
    notices: ['002'],
    by: { endpoints: ['getRatingSession'] },
    tests: [
      ['packages/server/src/tickets/rating-session.test.ts', 'an early ticket can be used once the case is closed'],
    ],
  },
  {
    id: 'A11',
    wants: '自愿、自主、真实：什么都不预先选好，可以不评',
    notices: ['002', '003', '004'],
    by: { endpoints: ['skipRating'], elements: ['hcp-rating-form'] },
    tests: [
      ['packages/core/src/draft.test.ts', 'nothing is chosen beforehand, and an untouched draft is no rating'],
      [DEFAULTS, '“暂不评价” is not turned into any level'],
    ],
  },
  {
    id: 'A12',
    wants: '工作人员不得操作评议器、干扰、篡改伪造结果：没有由工作人员评价的办法，评价改不了也删不掉，改了查得出',
    notices: ['004'],
    by: { endpoints: ['getLogHead', 'getLogProof'], elements: ['hcp-kiosk'] },
    tests: [
      [
        'packages/server/src/submissions/submit-rating.test.ts',
        'a rating can be neither changed nor deleted, not even by SQL',
      ],
      ['packages/elements/src/kiosk/kiosk.browser.test.ts', 'everything is wiped and nothing is submitted'],
    ],
  },
  {
    id: 'A13',
    wants: '机构、平台、工作人员和事项都接受评价',
    notices: ['000', '002', '003', '004'],
    by: { rules: ['targets'], endpoints: ['requestTargetTicket'] },
    tests: [ALL_TARGETS, [SESSION_RULES, '工作人员也是评价对象；没有单列的指标，只评等级，可评可不评']],
  },
  {
    id: 'A14',
    wants: '办件、办事指南、服务应用全部纳入',
    notices: ['000'],
    by: { endpoints: ['requestTargetTicket', 'registerServiceCase'] },
    tests: [ALL_TARGETS],
  },
  {
    id: 'A15',
    wants: '评承诺履行、服务态度、申请材料、办事效率、跑趟次数、服务机制、勤政廉洁',
    notices: ['001'],
    by: { rules: ['indicatorSet'] },
    tests: [[INDICATORS, 'notice 001: each level has three dimensions of three items']],
  },
  {
    id: 'A16',
    wants: '评服务质量、效率、结果',
    notices: ['002'],
    by: { rules: ['indicatorSet'] },
    tests: [[INDICATORS, 'three national codes of each level are shown at once, the others on demand']],
  },
  {
    id: 'A17',
    wants: '上级派驻的单位也用这个系统接受评价',
    notices: ['002'],
    by: { commands: ['organisations import'] },
    tests: [['packages/server/src/organisations/admission.test.ts', '机构只能在自己的辖区里登记办件']],
  },
  {
    id: 'A18',
    wants: '目录里的事项全部纳入，未列入当年目录的不得实施',
    notices: ['000', '004'],
    by: { commands: ['catalogue import'], endpoints: ['registerServiceCase'] },
    tests: [
      ['packages/server/src/catalogue/catalogue.test.ts', '有目录的地区：目录里的事项用目录的名称，目录外的被拒绝'],
    ],
  },
  {
    id: 'A19',
    wants: '同一事项名称、编码统一；办事指南写明评价渠道',
    notices: ['002', '003'],
    by: { commands: ['catalogue import'] },
    tests: [['packages/server/src/catalogue/catalogue.test.ts', '没有自己的目录就用上级地区的']],
  },
  {
    id: 'A20',
    wants: '鼓励办事人参与评价的激励机制',
    notices: ['000'],
    organisational: '怎样奖励由地方定；本软件告诉部门“已评价”，从不告诉等级，所以奖励不会看等级。',
  },
  {
    id: 'A21',
    wants: '避免多头处理、重复评价',
    notices: ['000'],
    by: { endpoints: ['submitRating', 'requestTicket'] },
    tests: [['packages/server/src/submissions/submit-rating.test.ts', 'two tickets for one occasion make one rating']],
  },
];
