import assert from 'node:assert/strict';
import test from 'node:test';
import { trackedReviewSchema, type TrackedReview } from '@haochaping/core';
import { REVIEWS } from '@haochaping/test-support/samples';
import { en } from '../texts/en/en.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { trackerTexts } from '../texts/zh-hans/tracker.js';
import { zhHant } from '../texts/zh-hant/zh-hant.js';
import { standingSentence } from './standing.js';

const OFFICE = REVIEWS.opened.holder;
const { rectifying, answered, excluded } = REVIEWS;

/** Each situation with all that is said of it first. */
const SENTENCES: readonly (readonly [situation: string, review: TrackedReview, sentence: string])[] = [
  ['待转办', { ...REVIEWS.opened, stage: 'to-dispatch' }, '政务服务管理机构正在转办，最晚 2026年10月3日作出答复。'],
  ['待核实', REVIEWS.opened, `${OFFICE}正在核实，最晚 2026年10月3日作出答复。`],
  ['待核实，以小时计', REVIEWS.twentyFourHours, `${OFFICE}正在核实，最晚 2026年9月19日 15:16完成核实。`],
  ['转办以后', REVIEWS.transferred, '柳林县政务服务中心正在核实，最晚 2026年10月3日作出答复。'],
  [
    '待复核',
    { ...REVIEWS.opened, stage: 'to-recheck' },
    `${OFFICE}未能核实，政务服务管理机构正在复核，最晚 2026年10月3日作出答复。`,
  ],
  ['整改中', rectifying, `${OFFICE}正在整改，最晚 2026年10月3日作出答复。`],
  ['重新计算以后', REVIEWS.recounted, `${OFFICE}正在整改，最晚 2026年10月3日作出答复。`],
  ['即将到期', REVIEWS.dueSoon, `${OFFICE}正在整改，最晚 2026年10月3日作出答复。`],
  ['超期', REVIEWS.overdue, `${OFFICE}正在整改，已超过 2026年10月3日的时限，还没有作出答复。`],
  ['超期并督办', REVIEWS.urged, `${OFFICE}正在整改（已督办），已超过 2026年10月3日的时限，还没有作出答复。`],
  [
    '督办两次',
    { ...REVIEWS.urged, timeline: [...REVIEWS.urged.timeline, ...REVIEWS.urged.timeline.slice(-1)] },
    `${OFFICE}正在整改（已督办 2 次），已超过 2026年10月3日的时限，还没有作出答复。`,
  ],
  ['延期', REVIEWS.extended, `${OFFICE}正在整改（原定 2026年10月3日，已延期），最晚 2026年10月20日作出答复。`],
  [
    '日期暂定',
    REVIEWS.provisional,
    `${OFFICE}正在整改，最晚 2027年1月11日作出答复（暂定，2027 年的放假安排尚未公布）。`,
  ],
  ['退回一次', REVIEWS.refused, `${OFFICE}正在整改（您对答复不满意），最晚 2026年10月3日作出答复。`],
  ['退回两次', REVIEWS.returnedTwice, `${OFFICE}正在整改（您已 2 次对答复不满意），最晚 2026年10月3日作出答复。`],
  ['待答复', REVIEWS.answering, `${OFFICE}正在写答复，最晚 2026年10月3日作出答复。`],
  ['已答复，等您回复', answered, '轮到您了：请看答复，再告诉我们您是否认可。'],
  [
    '已答复，有期限',
    { ...answered, verdictUntil: '2026-10-02T23:59:59+08:00' },
    '轮到您了：请看答复，在 2026年10月2日前告诉我们您是否认可；逾期未回复的，按办结处理。',
  ],
  ['再次答复', REVIEWS.answeredAgain, '轮到您了：请看第 2 次答复，再告诉我们您是否认可。'],
  ['已答复，不再问', { ...answered, raterSteps: [] }, `${OFFICE}已经答复。`],
  [
    '申请不予采纳',
    REVIEWS.exclusionProposed,
    `${OFFICE}申请不予采纳这条评价，等待被评价单位以外的人裁定，最晚 2026年10月12日作出裁定。`,
  ],
  ['申请没有成立', REVIEWS.rejected, `${OFFICE}正在整改（裁定：不成立，照常整改），最晚 2026年10月3日作出答复。`],
  [
    '不予采纳，可提异议',
    excluded,
    '轮到您了：这条评价经裁定不予采纳，您不同意的，可以在 2026年10月9日前提出一次异议，由另一人复核。',
  ],
  ['不予采纳，不再问', { ...excluded, raterSteps: [] }, '经裁定，这条评价不予采纳。'],
  ['提出异议', REVIEWS.objected, '您提出了异议，等待另一人复核，最晚 2026年10月16日作出裁定。'],
  ['异议以后仍不予采纳', REVIEWS.excludedAgain, '您的异议已由另一人复核，这条评价仍不予采纳。'],
  ['承办单位办结', REVIEWS.closed, `已办结，由${OFFICE}办理（核实：属实）。`],
  ['评价人满意', REVIEWS.accepted, `您表示满意，已办结，由${OFFICE}办理（核实：属实）。`],
  [
    '回访满意，评价人还可以说',
    REVIEWS.calledBack,
    '轮到您了：请看答复，在 2026年10月8日前告诉我们您是否认可；逾期未回复的，按办结处理（回访时您表示满意，已办结）。',
  ],
  [
    '不认识的阶段',
    trackedReviewSchema.parse({ ...rectifying, stage: 'in-mediation' }),
    `状态：in-mediation（本页面暂不认识，请刷新或查看评价平台）（承办单位：${OFFICE}），最晚 2026年10月3日作出答复。`,
  ],
];

for (const [situation, review, sentence] of SENTENCES) {
  test(`${situation}：一句话说清轮到谁、为什么、到什么时候`, () => {
    assert.equal(standingSentence(review, { tracker: trackerTexts, rating: ratingTexts }), sentence);
  });
}

const IN_OTHER_LANGUAGES: readonly (readonly [review: TrackedReview, english: string, traditional: string])[] = [
  [
    REVIEWS.returnedTwice,
    `${OFFICE} is putting things right (you were not satisfied with the answer, 2 times). The office must answer by 3 Oct 2026.`,
    `${OFFICE}正在整改（您已 2 次對答覆不滿意），最晚 2026年10月3日作出答覆。`,
  ],
  [
    REVIEWS.urged,
    `${OFFICE} is putting things right (urged by the supervising office). It had to answer by 3 Oct 2026, and that date has passed.`,
    `${OFFICE}正在整改（已督辦），已超過 2026年10月3日的時限，還沒有作出答覆。`,
  ],
  [
    REVIEWS.provisional,
    `${OFFICE} is putting things right. The office must answer by 11 Jan 2027 (provisional: the public holidays of 2027 are not announced yet).`,
    `${OFFICE}正在整改，最晚 2027年1月11日作出答覆（暫定，2027 年的放假安排尚未公布）。`,
  ],
  [
    REVIEWS.excluded,
    'Your turn: this rating was excluded; if you do not agree, you can object once, before 9 Oct 2026, and somebody else will look at it again.',
    '輪到您了：這條評價經裁定不予採納，您不同意的，可以在 2026年10月9日前提出一次異議，由另一人複核。',
  ],
  [
    REVIEWS.accepted,
    `Closed: you said that you are satisfied. It was dealt with by ${OFFICE} (Checked: Confirmed).`,
    `您表示滿意，已辦結，由${OFFICE}辦理（核實：屬實）。`,
  ],
];

for (const [review, english, traditional] of IN_OTHER_LANGUAGES) {
  test(`in English and in Traditional Chinese too: ${english}`, () => {
    assert.equal(standingSentence(review, en), english);
    assert.equal(standingSentence(review, zhHant), traditional);
  });
}
