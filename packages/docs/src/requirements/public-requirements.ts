import type { Requirement } from './requirement.js';

const PUBLISH = 'packages/server/src/figures/publish.test.ts';
const DISCLOSE = 'packages/policy/src/disclosure/disclose.test.ts';

/** Groups K and L: what the public sees, and figures. */
export const PUBLIC_REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'K1',
    wants: '以公开为常态、不公开为例外',
    notices: ['000', '002', '004'],
    by: { endpoints: ['listPublications', 'getPublication'], commands: ['publish'] },
    tests: [
      [PUBLISH, 'a month is published once, after it is over, and what is published is what was rated'],
      [DISCLOSE, 'the protection leaves the public something to read'],
    ],
  },
  {
    id: 'K2',
    wants: '在县政府门户网站和全省平台公开',
    notices: ['000'],
    by: { rules: ['publication'], endpoints: ['getPublication'] },
    tests: [[PUBLISH, 'only the page of what is published may be framed, and by the configured portal alone']],
  },
  {
    id: 'K3',
    wants: '在河南政务服务网、区政府门户网站公示',
    notices: ['001'],
    by: { rules: ['publication'], endpoints: ['getPublication'] },
    tests: [[PUBLISH, 'only the page of what is published may be framed, and by the configured portal alone']],
  },
  {
    id: 'K4',
    wants: '在门户、平台、一部手机办事通和新闻媒体公开，依法不公开的除外',
    notices: ['002'],
    by: { rules: ['publication', 'smallestGroup'], endpoints: ['getPublication'] },
    tests: [[PUBLISH, 'a version is kept by every cache for ever']],
  },
  {
    id: 'K5',
    wants: '公开评价、第三方评价、考核评价和差评处理结果',
    notices: ['000'],
    by: { rules: ['publication'], endpoints: ['getPublication'], commands: ['figures import'] },
    tests: [[PUBLISH, 'a month is published once, after it is over, and what is published is what was rated']],
  },
  {
    id: 'K6',
    wants: '通报突出问题和典型案例',
    notices: ['000', '002', '004'],
    by: { endpoints: ['releaseTypicalCase'] },
    tests: [[PUBLISH, 'a supervisor releases a typical case in words without anybody’s number; nobody else does']],
  },
  {
    id: 'K7',
    wants: '评价结果同源发布',
    notices: ['004'],
    by: { endpoints: ['getPublicationProof'] },
    tests: [
      [
        'packages/server/src/figures/count-figures.test.ts',
        'what is counted bit by bit is what a count from the beginning finds',
      ],
      [PUBLISH, 'anybody checks what is published against the log'],
    ],
  },
  {
    id: 'K8',
    wants: '公开的内容不含评价人身份',
    notices: ['000', '001'],
    by: { endpoints: ['getPublication'], rules: ['smallestGroup'] },
    tests: [
      [PUBLISH, 'no identity, no case number, no rating number and no rater’s words are published'],
      [DISCLOSE, 'two periods, wholes, parts and corrections, nobody’s level is told'],
    ],
  },
  {
    id: 'L1',
    wants: '定期公开各部门综合排名',
    notices: ['000'],
    by: { endpoints: ['getPublishedRanking'], rules: ['publication'] },
    tests: [[PUBLISH, 'a month is published once, after it is over, and what is published is what was rated']],
  },
  {
    id: 'L2',
    wants: '结果用于年度考核、绩效考核',
    notices: ['000', '001', '002', '004'],
    organisational: '怎样考核由地方定；数字公布，可以下载。',
  },
  {
    id: 'L3',
    wants: '不满意、非常不满意和回访不满意的扣分',
    notices: ['004'],
    by: { rules: ['deductions'], commands: ['figures deductions'] },
    tests: [
      [
        'packages/server/src/figures/deductions.test.ts',
        '004（L3）：“不满意”“非常不满意”和回访不满意按扣分表扣分，不予采纳的不扣',
      ],
    ],
  },
  { id: 'L4', wants: '好评多的单位和个人表彰奖励', notices: ['002'], organisational: '表彰奖励按国家规定，由地方定。' },
  {
    id: 'L5',
    wants: '省里定量和定性相结合的考核',
    notices: ['000'],
    organisational: '定性的部分由人来评；定量的数字公布，可以下载。',
  },
  {
    id: 'L6',
    wants: '大数据分析，发现堵点和难点',
    notices: ['004'],
    by: { endpoints: ['getPublication', 'suggestCauses', 'listKeyObjects', 'listSilentLevels'] },
    tests: [
      [
        'packages/server/src/supervision/supervision.test.ts',
        'J4：差评集中的单位列为重点，连同件数和规则；同类的差评提示有共性问题',
      ],
    ],
  },
  {
    id: 'L7',
    wants: '人大、政协、社会监督员和第三方评估',
    notices: ['002', '004'],
    by: { commands: ['figures import'] },
    tests: [[PUBLISH, 'moving the sandbox’s clock publishes what is over']],
  },
  { id: 'L8', wants: '向市里报送进展', notices: ['004'], organisational: '通知里的日期已经过去，报送是公文往来。' },
];
