import type { TrackedReview } from '@haochaping/core';
import { find } from '@haochaping/test-support/find';
import { fakeTrackingClient, refused } from '@haochaping/test-support/fakes';
import {
  HARD_WORDS,
  IDENTITIES,
  LOG_CHECKS,
  MY_RATINGS,
  NEWER_REVIEW,
  REVIEWS,
} from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/status-tracker.js';

type Args = { review?: TrackedReview; trouble?: 'unreachable' | 'unknown' | 'not-bad' };

/** What the rater has besides the bad review. */
const OWN = {
  rating: [MY_RATINGS.open],
  followUp: [MY_RATINGS.usedUp],
  access: [IDENTITIES.looked],
  withdraw: [IDENTITIES.withdrawn],
  log: [LOG_CHECKS.inLog],
};
const REFUSED = {
  unknown: refused('tracking-token-unknown', '查询凭证无效', 401),
  'not-bad': refused('bad-review-unknown', '没有这件差评', 404),
};

export default {
  title: '组件/办理进度 hcp-status-tracker',
  render: ({ review, trouble }) => {
    const client = fakeTrackingClient(review, [], OWN);
    if (trouble) {
      const failure = trouble === 'unreachable' ? { kind: trouble } : REFUSED[trouble];
      setTimeout(() => client.trouble(failure), 50);
    }
    return html`<hcp-status-tracker .client=${client}></hcp-status-tracker>`;
  },
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Loading: Story = { name: '正在查询' };
export const Opened: Story = { name: '待核实', args: { review: REVIEWS.opened } };
export const VerifyWithinHours: Story = { name: '待核实（24 小时）', args: { review: REVIEWS.twentyFourHours } };
export const Rectifying: Story = { name: '整改中', args: { review: REVIEWS.rectifying } };
export const Extended: Story = { name: '已延期', args: { review: REVIEWS.extended } };
export const DueSoon: Story = { name: '即将到期', args: { review: REVIEWS.dueSoon } };
export const Overdue: Story = { name: '已超期', args: { review: REVIEWS.overdue } };
export const Answering: Story = { name: '待答复', args: { review: REVIEWS.answering } };
export const Answered: Story = { name: '已答复', args: { review: REVIEWS.answered } };
export const Refused: Story = { name: '不满意，重新办理', args: { review: REVIEWS.refused } };
export const AnsweredAgain: Story = { name: '再次答复', args: { review: REVIEWS.answeredAgain } };
export const ReturnedTwice: Story = { name: '退回两次', args: { review: REVIEWS.returnedTwice } };
export const Urged: Story = { name: '超期并督办', args: { review: REVIEWS.urged } };
export const Provisional: Story = { name: '日期暂定', args: { review: REVIEWS.provisional } };
export const Transferred: Story = { name: '已转办', args: { review: REVIEWS.transferred } };
export const Recounted: Story = { name: '时限重新计算', args: { review: REVIEWS.recounted } };
export const ExclusionProposed: Story = { name: '待裁定', args: { review: REVIEWS.exclusionProposed } };
export const Excluded: Story = { name: '不予采纳，可提出异议', args: { review: REVIEWS.excluded } };
export const Objected: Story = { name: '已提出异议', args: { review: REVIEWS.objected } };
export const Accepted: Story = { name: '您满意，已办结', args: { review: REVIEWS.accepted } };
export const ReasonAsked: Story = {
  name: '不满意：请写明理由',
  args: { review: REVIEWS.answered },
  play: async ({ canvasElement }) => {
    (await find<HTMLInputElement>(canvasElement, 'input[value=refused]')).click();
    await find(canvasElement, 'textarea');
  },
};
export const Closed: Story = { name: '已办结', args: { review: REVIEWS.closed } };
export const NewerProvince: Story = { name: '省平台更新，有不认识的代码', args: { review: NEWER_REVIEW } };
export const Stale: Story = { name: '断网时的最后情况', args: { review: REVIEWS.rectifying, trouble: 'unreachable' } };
export const Unreachable: Story = { name: '打不开', args: { trouble: 'unreachable' } };
export const Unknown: Story = { name: '凭证无效', args: { trouble: 'unknown' } };
export const GoodRating: Story = { name: '好评：没有需要办理的', args: { trouble: 'not-bad' } };
export const HardWords: Story = { name: '难字与长文', args: { review: HARD_WORDS.review } };
