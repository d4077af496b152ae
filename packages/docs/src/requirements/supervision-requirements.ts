import type { Requirement } from './requirement.js';

const CALLBACKS = 'packages/server/src/callbacks/callbacks.test.ts';
const REPORTS = 'packages/server/src/reports/reports.test.ts';
const PUBLISH = 'packages/server/src/figures/publish.test.ts';
const SUPERVISION = 'packages/server/src/supervision/supervision.test.ts';
const LEADS = [SUPERVISION, 'C4、G25：回访问出“吃、拿、卡、要”的，监督员有一条廉洁线索，可以移送，只记文号'] as const;
const RECORDS = [SUPERVISION, 'J2、J5、J6、J7：巡查发现和问责线索只记文号，办到哪一步看得到'] as const;
const CAUSES = [SUPERVISION, 'G20、G21：共性问题有根源、措施、期限；差评和它都归零才是双归零'] as const;
const KEY_OBJECTS = [SUPERVISION, 'J4：差评集中的单位列为重点，连同件数和规则；同类的差评提示有共性问题'] as const;
const SAMPLE = 'packages/server/src/callbacks/sample.test.ts';

/** Groups I and J, and what of other groups is done by callers and supervisors. */
export const SUPERVISION_REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'B10',
    wants: '差评可经 12345 热线转办',
    notices: ['000'],
    by: { endpoints: ['takeStep'], rules: ['dispatch'] },
    tests: [['packages/core/src/bad-review/acts.test.ts', '别处的主管机构不得交办、复核、裁定、回访、督办、移送']],
  },
  {
    id: 'C4',
    wants: '电话回访的五个问题',
    notices: ['004'],
    by: {
      endpoints: ['listCallbacks', 'recordCall', 'listRecords', 'addRecordEntry'],
      rules: ['callbackQuestionnaire', 'callbackLead'],
    },
    tests: [
      ['packages/policy/src/profile/callbacks.test.ts', '004：回访问五个问题'],
      [CALLBACKS, '004（C4）：满意的和不愿回答的都留下记录，不立差评；问卷以外的回答不收'],
      LEADS,
      [SUPERVISION, 'C4：差评的回访也一样；线索写明是哪件差评，不写谁说的'],
    ],
  },
  {
    id: 'G15',
    wants: '在整改期限内经平台、用户中心、短信反馈结果',
    notices: ['001'],
    by: { endpoints: ['trackBadReview'], commands: ['app webhook'], rules: ['feedbackChannels'] },
    tests: [
      [REPORTS, 'an app is told that its case was rated, answered, given back, urged, near its date and past it'],
    ],
  },
  {
    id: 'G17',
    wants: '整改和反馈同步报送省平台',
    notices: ['001'],
    by: { commands: ['report sink set'], endpoints: ['listReports'] },
    tests: [[REPORTS, 'the platform gets a rating and all that comes of it in order']],
  },
  {
    id: 'G20',
    wants: '差评办件和共性问题“双归零”',
    notices: ['001'],
    by: { endpoints: ['openCause', 'closeCause', 'listCauses'] },
    tests: [CAUSES],
  },
  {
    id: 'G21',
    wants: '集中的投诉查找根源、采取措施、限期整改',
    notices: ['001'],
    by: { endpoints: ['suggestCauses', 'openCause'] },
    tests: [CAUSES, KEY_OBJECTS],
  },
  {
    id: 'G24',
    wants: '回访“不满意”的也按差评核实',
    notices: ['004'],
    by: { endpoints: ['recordCall', 'takeStep'], rules: ['callbackOpensReview'] },
    tests: [
      [CALLBACKS, '004（G24）：回访结果“不满意”，没有评价的办件也立为差评'],
      [CALLBACKS, '回访不满意的差评重新整改，办结以后再回访一次'],
    ],
  },
  {
    id: 'G25',
    wants: '违纪违法的线索转有关部门',
    notices: ['001'],
    by: { endpoints: ['takeStep', 'recordCall', 'listRecords', 'addRecordEntry', 'listSupervised'] },
    tests: [
      ['packages/core/src/bad-review/acts.test.ts', '别处的主管机构不得交办、复核、裁定、回访、督办、移送'],
      LEADS,
      [SUPERVISION, 'B10、G25：督办、移送以后，清单写明文号和到哪天要有回音'],
    ],
  },
  {
    id: 'I1',
    wants: '办结的差评电话回访，回复率、回访率 100%',
    notices: ['000'],
    by: { endpoints: ['listCallbacks', 'recordCall'], rules: ['callbacks'] },
    tests: [[CALLBACKS, '000（I1、G22）：办结的差评全部回访，留下记录；每件只回访一次']],
  },
  {
    id: 'I2',
    wants: '实名差评回访整改率 100%',
    notices: ['002'],
    by: { endpoints: ['listCallbacks', 'recordCall'], rules: ['callbacks'] },
    tests: [[CALLBACKS, '002（I2）：实名差评全部回访']],
  },
  {
    id: 'I3',
    wants: '上一工作日办结的一事一回访，形成记录',
    notices: ['004'],
    by: { endpoints: ['listCallbacks', 'recordCall'], rules: ['callbacks'] },
    tests: [[CALLBACKS, '004（I3、I5）：办结的事项由本单位的回访员在下一个工作日回访']],
  },
  {
    id: 'I4',
    wants: '按一定比例随机抽取，开展回访',
    notices: ['000', '002'],
    by: { endpoints: ['listCallbacks', 'getSampleProof'], rules: ['callbacks'] },
    tests: [[SAMPLE, '000、002（I4）：按比例随机抽取，月后人人可以核对，没有人挑过']],
  },
  {
    id: 'I5',
    wants: '配备专职回访人员',
    notices: ['004'],
    organisational: '人员由机构配备；回访只能由回访员做，见“谁能做什么”。',
  },
  {
    id: 'I6',
    wants: '抽查、调阅档案、实地察看、电话回访',
    notices: ['001'],
    by: { endpoints: ['listCallbacks', 'getSampleProof'], rules: ['callbacks'] },
    tests: [[SAMPLE, '001（I6）：差评也按同一种子抽取']],
  },
  {
    id: 'J1',
    wants: '即将超期的亮灯提示',
    notices: ['004'],
    by: {
      rules: ['warning'],
      endpoints: ['listBadReviews', 'trackBadReview', 'countUnits', 'listSupervised'],
      elements: ['hcp-status-tracker'],
    },
    tests: [
      [SUPERVISION, 'J1、J3：按单位数得出未办结、将到期、超期、等评价人的；超期的日期一直算超期'],
      [
        'packages/elements/src/status-tracker/status-tracker.browser.test.ts',
        'an overdue date is told in words, with the next remedy, not by colour alone',
      ],
    ],
  },
  {
    id: 'J2',
    wants: '“6+X”日常巡查与视频监控',
    notices: ['004'],
    by: { endpoints: ['openRecord', 'listRecords', 'addRecordEntry'] },
    tests: [RECORDS],
    organisational: '巡查和视频监控由人来做；发现的问题登记下来，只记文号，办到哪一步看得到。',
  },
  {
    id: 'J3',
    wants: '定期汇总差评办结情况',
    notices: ['001'],
    by: { endpoints: ['countUnits', 'getPublication'], commands: ['publish'] },
    tests: [
      [SUPERVISION, 'J1、J3：按单位数得出未办结、将到期、超期、等评价人的；超期的日期一直算超期'],
      [PUBLISH, 'a month is published once, after it is over, and what is published is what was rated'],
    ],
  },
  {
    id: 'J4',
    wants: '差评集中的单位和人员列为重点',
    notices: ['000', '001', '002'],
    by: { endpoints: ['listKeyObjects'] },
    tests: [
      KEY_OBJECTS,
      ['packages/policy/src/supervision/supervision.test.ts', 'J4：各单位没有差别时，一百回里列出重点的不到五回'],
    ],
  },
  {
    id: 'J5',
    wants: '反复被差评、弄虚作假、打击报复的追责',
    notices: ['002', '004'],
    by: { endpoints: ['takeStep', 'openRecord', 'addRecordEntry'] },
    tests: [RECORDS],
    organisational: '追责由有关部门决定；线索登记、移送、结论只记文号，谁做了什么改不了。',
  },
  {
    id: 'J6',
    wants: '长期靠后、教育后无改善的追责',
    notices: ['001'],
    by: { endpoints: ['openRecord', 'getPublishedRanking'] },
    tests: [RECORDS],
    organisational: '追责由有关部门决定；各期的数字公布，可以对比，线索可以登记。',
  },
  {
    id: 'J7',
    wants: '整改不到位的问责',
    notices: ['000'],
    by: { endpoints: ['openRecord', 'countUnits'] },
    tests: [RECORDS],
    organisational: '问责由有关部门决定；退回过、超期过的件数公布，不会因为后来办结而消失，线索可以登记。',
  },
];
