import { LEVELS, type Level } from '@haochaping/core';
import { chooseLevel, find, press } from '@haochaping/test-support/find';
import { fakeRatingClient, fakeTrackingClient, refused, type Answers } from '@haochaping/test-support/fakes';
import { LIULIN_SESSION, REVIEWS, XINHUA_SESSION } from '@haochaping/test-support/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../define/rating-dialog.js';
import '../define/status-tracker.js';

export default {
  title: '组件/评价对话框 hcp-rating-dialog',
  render: (answers) =>
    html`<hcp-rating-dialog
      open
      tracking-url="https://zwfw.example.gov.cn/track"
      .client=${fakeRatingClient(answers)}
      .trackWith=${async () => fakeTrackingClient(REVIEWS.opened)}
    ></hcp-rating-dialog>`,
  parameters: { docs: { story: { inline: false, height: '40rem' } } },
} satisfies Meta<Answers>;

type Story = StoryObj<Answers>;

const choosing =
  (level: Level): NonNullable<Story['play']> =>
  ({ canvasElement }) =>
    chooseLevel(canvasElement, level);
const [verySatisfied, , , dissatisfied] = LEVELS;

/** In 长辈版 it goes on by so many steps. */
async function goOn(canvas: HTMLElement, steps: number): Promise<void> {
  for (let step = 1; step <= steps; step += 1) {
    await find(canvas, '.step', `第 ${step} 步，共 3 步`);
    await press(canvas, '下一步');
  }
}

/** By way of every step, where the page is in 长辈版. */
async function rate(canvas: HTMLElement, level: Level): Promise<void> {
  await chooseLevel(canvas, level);
  if (canvas.closest('[data-hcp-appearance~=elder]')) await goOn(canvas, 2);
  await press(canvas, '提交评价');
}

const EARLIER = { service: { level: dissatisfied, indicators: [] }, answers: {} };

export const Open: Story = { name: '刚打开', args: { session: LIULIN_SESSION } };
export const PraiseChosen: Story = { name: '选了非常满意', play: choosing(verySatisfied) };
export const BadChosen: Story = { name: '选了不满意', play: choosing(dissatisfied) };
export const Elder: Story = {
  name: '长辈版：选了不满意',
  render: (answers) => html`
    <div data-hcp-appearance="elder" data-hcp-help-phone="0375-1234567">
      <hcp-rating-dialog
        open
        tracking-url="https://zwfw.example.gov.cn/track"
        .client=${fakeRatingClient(answers)}
      ></hcp-rating-dialog>
    </div>
  `,
  play: choosing(dissatisfied),
};
export const ElderReasons: Story = {
  ...Elder,
  name: '长辈版：第二步，为什么',
  play: async ({ canvasElement }) => {
    await chooseLevel(canvasElement, dissatisfied);
    await goOn(canvasElement, 1);
  },
};
export const ElderWords: Story = {
  ...Elder,
  name: '长辈版：第三步，还想说什么',
  play: async ({ canvasElement }) => {
    await chooseLevel(canvasElement, dissatisfied);
    await goOn(canvasElement, 2);
  },
};
export const Xinhua: Story = {
  name: '新华区：选了不满意',
  args: { session: XINHUA_SESSION },
  play: choosing(dissatisfied),
};
export const Sending: Story = {
  name: '正在提交',
  args: { submissions: ['never'] },
  play: ({ canvasElement }) => rate(canvasElement, verySatisfied),
};
export const SavedOnDevice: Story = {
  ...Sending,
  name: '断网：已保存在本机',
  args: { submissions: [{ saved: 'on-device', ends: 'never' }] },
};
export const SavedInPage: Story = {
  ...Sending,
  name: '断网：只保存在本页',
  args: { submissions: [{ saved: 'in-page', ends: 'never' }] },
};
export const AsksBeforeLosingASavedRating: Story = {
  ...SavedInPage,
  name: '只保存在本页：关闭前询问',
  play: async (story) => {
    await SavedInPage.play?.(story);
    await find(story.canvasElement, 'h3', '已保存，恢复网络后自动提交');
    await press(story.canvasElement, '关闭');
  },
};
export const AsksWhileSending: Story = {
  ...Sending,
  name: '正在提交：关闭前询问',
  play: async (story) => {
    await Sending.play?.(story);
    await press(story.canvasElement, '关闭');
  },
};
export const ResumedReceipt: Story = {
  name: '以前的评价送达了',
  args: { earlier: { submission: EARLIER, outcome: 'accepted' } },
};
export const ResumedRefusal: Story = {
  name: '以前的评价没有被接受',
  args: {
    earlier: { submission: EARLIER, outcome: refused('submission-invalid', '评价内容含有身份证号，请删去', 422) },
  },
};
export const GivenUp: Story = { ...Sending, name: '一天没有送达', args: { submissions: [{ kind: 'unreachable' }] } };
export const Received: Story = { ...Sending, name: '好评回执', args: { submissions: ['accepted'] } };
export const BadReceived: Story = {
  name: '差评回执',
  play: ({ canvasElement }) => rate(canvasElement, dissatisfied),
};
export const AsksBeforeLeaving: Story = {
  name: '关闭前询问',
  play: async ({ canvasElement }) => {
    await chooseLevel(canvasElement, verySatisfied);
    await press(canvasElement, '关闭');
  },
};
