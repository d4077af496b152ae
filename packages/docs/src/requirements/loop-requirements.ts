import type { Requirement } from './requirement.js';

const ACTS = 'packages/core/src/bad-review/acts.test.ts';
const TAKE = 'packages/core/src/bad-review/take.test.ts';
const REVIEW = 'packages/server/src/bad-reviews/bad-review.test.ts';
const CONFIRMED = 'packages/server/src/bad-reviews/confirmed.test.ts';
const EXCLUSION = 'packages/server/src/bad-reviews/exclusion.test.ts';
const POWERS = 'packages/server/src/bad-reviews/separate-powers.test.ts';
const AFTER = 'packages/server/src/bad-reviews/after-the-answer.test.ts';
const DUES = 'packages/policy/src/profile/dues-of.test.ts';

/** Groups G to H, with the hand-over to a hotline: what becomes of a bad rating. */
export const LOOP_REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'G1',
    wants: '接受评价、受理、整改、反馈、信息公开、结果应用',
    notices: ['000'],
    by: { endpoints: ['submitRating', 'takeStep', 'trackBadReview'] },
    tests: [[REVIEW, 'an officer verifies, rectifies, answers and closes, and the citizen reads each step']],
  },
  {
    id: 'G2',
    wants: '评价、反馈、整改、监督全流程闭环',
    notices: ['002', '003', '004'],
    by: { endpoints: ['takeStep', 'giveVerdict'] },
    tests: [[AFTER, '评价人退回的重新整改，期限自退回起算']],
  },
  {
    id: 'G3',
    wants: '系统自动转办，或经 12345 转办',
    notices: ['000'],
    by: { rules: ['dispatch'], endpoints: ['takeStep'] },
    tests: [[POWERS, '上面没有主管机构的，差评直接到被评价单位，不会没有人办']],
  },
  {
    id: 'G4',
    wants: '统一收集、分类交办、快速处理',
    notices: ['000'],
    by: { endpoints: ['listBadReviews', 'takeStep'] },
    tests: [['packages/server/src/bad-reviews/transfer.test.ts', '000：转办以后由新的机构办理']],
  },
  {
    id: 'G5',
    wants: '由专门的办公室复核、转办、督办、反馈',
    notices: ['001'],
    by: { rules: ['dispatch'], endpoints: ['takeStep'] },
    tests: [[POWERS, '差评先到主管机构，由它交办']],
  },
  {
    id: 'G6',
    wants: '24 小时内核实',
    notices: ['001'],
    by: { rules: ['duties'] },
    tests: [
      [DUES, '001 第七条：要在24小时进行核实'],
      [CONFIRMED, '超过24小时才核实的，永远看得到'],
    ],
  },
  {
    id: 'G7',
    wants: '全部立即核实调查',
    notices: ['004'],
    by: { rules: ['duties'] },
    tests: [[DUES, '004：要全部立即核实调查']],
  },
  {
    id: 'G8',
    wants: '及时回应整改',
    notices: ['000', '002'],
    by: { rules: ['duties', 'warning'] },
    tests: [[CONFIRMED, '002：1个工作日内核实；经查实的，15个工作日内整改']],
  },
  {
    id: 'G9',
    wants: '经查实的第一时间整改',
    notices: ['001'],
    by: { endpoints: ['takeStep'] },
    tests: [[CONFIRMED, '001：“并经查实的，应在15日内进行整改”']],
  },
  {
    id: 'G10',
    wants: '15 日内整改',
    notices: ['001'],
    by: { rules: ['duties'] },
    tests: [[DUES, '001 第八条：“15日”没有写明哪种日，时限附有说明']],
  },
  {
    id: 'G11',
    wants: '15 个工作日内整改',
    notices: ['002'],
    by: { rules: ['duties'] },
    tests: [[DUES, '002：经查实的，应在15个工作日内进行整改']],
  },
  {
    id: 'G12',
    wants: '短期内难以解决的，15 个自然日内提出办法并回复',
    notices: ['000'],
    by: { rules: ['duties'] },
    tests: [[DUES, '000：在15個自然日內回復']],
  },
  {
    id: 'G13',
    wants: '责成整改，及时反馈申请人',
    notices: ['004'],
    by: { rules: ['duties'] },
    tests: [[DUES, '004：及时将整改情况向申请人反馈']],
  },
  {
    id: 'G14',
    wants: '难以按期整改的，说明理由和整改期限',
    notices: ['001', '002'],
    by: { rules: ['extension'], endpoints: ['takeStep'] },
    tests: [['packages/core/src/bad-review/next-due.test.ts', '001：应说明理由和整改期限——延期改动它所针对的期限']],
  },
  {
    id: 'G16',
    wants: '采取适当方式及时反馈',
    notices: ['002'],
    by: { endpoints: ['trackBadReview'], elements: ['hcp-status-tracker'] },
    tests: [[REVIEW, 'a citizen who asks again with the tag gets 304 until something happens']],
  },
  {
    id: 'G18',
    wants: '差评整改在线反馈',
    notices: ['004'],
    by: { endpoints: ['trackBadReview', 'giveVerdict'], elements: ['hcp-status-tracker'] },
    tests: [
      [
        'packages/elements/src/status-tracker/conversation.browser.test.ts',
        'the answer is a card with the office and the time',
      ],
    ],
  },
  {
    id: 'G19',
    wants: '每个差评都得到整改',
    notices: ['003', '004'],
    by: { endpoints: ['takeStep'] },
    tests: [
      [
        'packages/core/src/bad-review/procedure.property.test.ts',
        'what was answered without being put right was found so by two',
      ],
    ],
  },
  {
    id: 'G22',
    wants: '做好差评回访整改情况记录',
    notices: ['002'],
    by: { endpoints: ['trackBadReview', 'getBadReview'] },
    tests: [[REVIEW, 'a step taken can be neither changed nor deleted, not even by SQL']],
  },
  {
    id: 'G23',
    wants: '把问题作为优化流程、调整指南的参考',
    notices: ['001', '002'],
    organisational: '怎样优化由单位定；依据在共性问题和公布的数字里。',
  },
  {
    id: 'H1',
    wants: '经核实为误评、恶意差评的不予采纳',
    notices: ['001', '004'],
    by: { rules: ['appeal'], endpoints: ['takeStep'] },
    tests: [[EXCLUSION, '001、004：两个人、有证据才不予采纳']],
  },
  {
    id: 'H2',
    wants: '工作人员举证解释、申诉申辩的权利',
    notices: ['004'],
    by: { rules: ['appeal'], endpoints: ['takeStep'] },
    tests: [[ACTS, '被评价的工作人员不得核实、整改、答复、延期、转办、办结自己的差评，只可以申辩']],
  },
  {
    id: 'H3',
    wants: '申诉复核机制和容错机制',
    notices: ['002'],
    by: { rules: ['appeal'] },
    tests: [[TAKE, '异议成立的，由另一人驳回原决定，照旧整改']],
  },
  {
    id: 'H4',
    wants: '由市县一级受理复核申诉',
    notices: ['003', '004'],
    by: { endpoints: ['takeStep'] },
    tests: [[POWERS, '主管机构自己被评价的，它的人不裁定、不复核，由上一级来']],
  },
  {
    id: 'H5',
    wants: '不予采纳的照样保存，写明理由、证据和谁裁定；裁定的不是被评价单位',
    notices: ['001', '004'],
    by: { rules: ['retention'] },
    tests: [[EXCLUSION, '裁定人不得属于被评价单位']],
  },
];
