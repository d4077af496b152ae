import type { RatingSession, WhyNotRateable } from '@haochaping/core';
import { find } from '@haochaping/test-support/find';
import { fakeRatingClient, refused, type Answers } from '@haochaping/test-support/fakes';
import { HARD_WORDS, HOSTED_SESSION, LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/rating-form.js';
import { installSpeech } from '../test-support/fake-speech.js';

export default {
  title: '组件/评价表单 hcp-rating-form',
  render: (answers) => html`<hcp-rating-form .client=${fakeRatingClient(answers)}></hcp-rating-form>`,
} satisfies Meta<Answers>;

type Story = StoryObj<Answers>;

const notRateable = (because: WhyNotRateable): RatingSession => ({
  ...LIULIN_SESSION,
  rateable: { now: false, because },
});

export const Loading: Story = { name: '正在打开', args: { session: 'never' } };
export const Rateable: Story = { name: '可以评价', args: { session: LIULIN_SESSION } };
export const StaffAndRealName: Story = { name: '新华区：实名、评价工作人员', args: { session: XINHUA_SESSION } };
export const AlreadyRated: Story = { name: '已经评价过', args: { session: notRateable('already-rated') } };
export const TicketExpired: Story = { name: '票据已过期', args: { session: notRateable('expired') } };
export const TooEarly: Story = { name: '尚未办结', args: { session: notRateable('too-early') } };
export const HostedPage: Story = { name: '在省平台自己的页面上评价', args: { session: HOSTED_SESSION } };
export const TicketUnknown: Story = {
  name: '评价链接无效',
  args: { session: refused('ticket-unknown', '评价链接无效', 401) },
};
export const Unreachable: Story = { name: '连不上', args: { session: { kind: 'unreachable' } } };
export const EarlierOnItsWay: Story = {
  name: '以前的评价还没有送达',
  args: {
    earlier: {
      submission: { service: { level: 'satisfied', indicators: [] }, answers: {} },
      outcome: { saved: 'on-device', ends: 'never' },
    },
  },
};
export const ReadingAloud: Story = {
  name: '长辈版：正在朗读（演示，不出声）',
  render: (answers) => html`
    <div data-hcp-appearance="elder"><hcp-rating-form .client=${fakeRatingClient(answers)}></hcp-rating-form></div>
  `,
  beforeEach: () => {
    const speech = installSpeech(['zh-CN']);
    return () => speech.uninstall();
  },
  play: async ({ canvasElement }) => (await find(canvasElement, 'button', '朗读')).click(),
};
export const HardWords: Story = { name: '难字与长文', args: { session: HARD_WORDS.session } };
