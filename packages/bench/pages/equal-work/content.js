/** What our dialog shows of the benchmark's rating, for the pages that do the same work: its texts, faces and style sheet. */
export { createRatingClient } from '@haochaping/client';

/** Written here when the pages are bundled: the merged style sheet of our own elements. */
export const OUR_SHEET = '';

export const TEXTS = {
  title: '服务评价',
  close: '关闭',
  loading: '正在打开评价…',
  subject: '评价事项',
  office: '办理机构',
  caseNo: '办件编号',
  badNeedsReason: '选择“不满意”或“非常不满意”时，请至少勾选一项原因，或写一句话。',
  question: '您对这次服务满意吗？',
  reasons: '哪些地方不满意？（可多选）',
  text: '还想说什么？（选填）',
  privacy: '请勿填写身份证号、电话等个人信息。',
  identity: '留下姓名和电话，便于回访（选填）',
  name: '姓名',
  phone: '联系电话',
  consent: '我已阅读并同意以上说明',
  levelMissing: '请先选择满意度',
  reasonNeeded: '请至少勾选一项原因，或写一句话',
  submit: '提交评价',
  sending: '正在提交…',
  skip: '暂不评价',
  received: '评价已收到',
  thanks: '感谢您的评价。',
  ratingNo: '评价编号',
  level: '满意度',
  ratedAt: '评价时间',
  copy: '复制编号',
  print: '打印回执',
  review: '查看我的评价',
  log: '验证我的评价没有被改',
  done: '完成',
};

const DOTS = 'M13.5 19a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M29.5 19a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0';

/** Two paths a level: the lines of the face, and what is filled in it. */
export const FACES = {
  'very-satisfied': ['M11 20q4-5 8 0M29 20q4-5 8 0', 'M12 27h24q-2 11-12 11t-12-11z'],
  satisfied: ['M13 27q11 12 22 0', DOTS],
  'basically-satisfied': ['M14 32h20', DOTS],
  dissatisfied: ['M11 16l6-4M37 16l-6-4M14 36q10-11 20 0', DOTS],
  'very-dissatisfied': ['M10 14l10 5M38 14l-10 5', `${DOTS}M13 38q1-10 11-10t11 10z`],
};
export const HEAD = 'M45 24a21 21 0 1 1-42 0a21 21 0 1 1 42 0';

/** What the citizen can send, or what is said instead. */
export function complaintOf({ badNeedsReason }, { level, indicators, text }) {
  if (!level) return TEXTS.levelMissing;
  return badNeedsReason && /dis/.test(level) && indicators.length === 0 && !text ? TEXTS.reasonNeeded : '';
}

/** Characters as the province counts them. */
export const counted = (text, { textMaxLength }) => `${[...text].length}/${textMaxLength} 字`;

/** `2026年11月22日 15:16`, in China's time. */
export function moment(instant) {
  const text = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${text.slice(0, 4)}年${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日 ${text.slice(11, 16)}`;
}
