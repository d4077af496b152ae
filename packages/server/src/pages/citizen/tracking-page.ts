import {
  isKeyOf,
  lookUp,
  type Instant,
  type MyRating,
  type RaterStep,
  type RatingSession,
  type TrackedReview,
} from '@haochaping/core';
import { events, stages } from '@haochaping/core/words/zh-hans.js';
import { html } from 'hono/html';
import { dueList, formatEnd, formatMoment } from './dates.js';
import { pageDocument, type Part } from './page-document.js';

/** A rating, and the progress of its bad review. To answer or to follow up, the elements are needed. */
export const trackingPage = (rating: MyRating, review: TrackedReview | undefined) =>
  pageDocument({
    title: review ? '办理进度' : '我的评价',
    content: review
      ? html`${situation(review)} ${ratingPart(rating)} ${timelinePart(review)}`
      : html`${ratingPart(rating)}
          <p>这条评价已收到，没有需要办理的差评。</p>`,
  });

const ratingPart = ({ ratingNo, ratedAt, subject, text }: MyRating): Part =>
  html`<dl>
    <dt>评价编号</dt>
    <dd class="number">${ratingNo}</dd>
    <dt>评价时间</dt>
    <dd>${formatMoment(ratedAt)}</dd>
    <dt>评价事项</dt>
    <dd>${officeOf(subject)}</dd>
    ${
      text
        ? html`<dt>您说的话</dt>
            <dd>${text}</dd>`
        : ''
    }
  </dl>`;

const officeOf = ({ itemName, orgName }: RatingSession['subject']): string => `${itemName}（${orgName}）`;

/** The rater's possible step, the event that it refers to, and its deadline. This page only shows it. */
const TURN = {
  verdict: {
    about: 'answer',
    title: '轮到您了：请看答复，再告诉我们您是否认可',
    until: 'verdictUntil',
    ask: (by: string) => `您认可这个答复吗？${by && `请在 ${by}前回复；`}逾期未回复的，按办结处理。`,
  },
  object: {
    about: 'decide',
    title: '轮到您了：不同意的，可以提出异议',
    until: 'objectionUntil',
    ask: (by: string) => `您不同意的，可以${by && `在 ${by}前`}提出一次异议，由另一人复核。`,
  },
} as const satisfies Record<RaterStep['step'], unknown>;

const NOT_COUNTED = '经裁定，这条评价不予采纳；评价和办理记录照样保存。';

const WHERE_TO_ANSWER = '本页面只能查看。要回复，请打开办理这件事的网站，在那里的“办理进度”里提交。';

/** Whose turn it is, or how it ended, comes first; if it is the rater's turn, the answer and then the question. */
function situation(review: TrackedReview): Part {
  const { stage, holder, levelLabel, dues, duesToCome } = review;
  const turn = review.raterSteps.find((step) => isKeyOf(TURN, step));
  const about = html`<p>满意度：${levelLabel}。承办单位：${holder}</p>`;
  if (turn !== undefined && isKeyOf(TURN, turn)) {
    const { title, about: event, ask, until } = TURN[turn];
    return html`<h2>${title}</h2>
      ${stage === 'excluded' ? html`<p>${NOT_COUNTED}</p>` : ''} ${lastNote(review, event)}
      <p>${ask(by(review[until]))}</p>
      <p>${WHERE_TO_ANSWER}</p>
      ${about}`;
  }
  if (stage === 'closed' || stage === 'excluded') {
    return html`<h2>${endOf(review)}</h2>
      ${stage === 'closed' ? html`${lastNote(review, 'answer')}` : ''} ${about}`;
  }
  return html`<h2>${lookUp(stages, stage) ?? stage}：由${holder}办理</h2>
    ${about} ${dueList({ dues, duesToCome })}`;
}

const by = (at: Instant | undefined): string => (at === undefined ? '' : formatEnd(at));

/** What closed it: the rater, a telephone call, or the office. */
function endOf({ stage, timeline }: TrackedReview): string {
  if (stage === 'excluded') return NOT_COUNTED;
  const [last] = timeline
    .filter(({ event }) => event === 'verdict' || event === 'call-back' || event === 'close')
    .reverse();
  if (last?.event === 'verdict') return '您表示满意，已办结';
  return last?.event === 'call-back' ? '回访时您表示满意，已办结' : '已办结';
}

function lastNote({ timeline }: TrackedReview, about: 'answer' | 'decide'): Part {
  const [last] = timeline.filter(({ event }) => event === about).reverse();
  if (!last || !('note' in last) || last.note === undefined) return html``;
  return html`<h2>${about === 'answer' ? '办理机构的答复' : events.decide}</h2>
    <blockquote>${last.note}</blockquote>`;
}

const eventWords = (entry: TrackedReview['timeline'][number]): string =>
  'isCorrection' in entry ? '放假安排有更正，时限重新计算' : (lookUp(events, entry.event) ?? entry.event);

const timelinePart = ({ timeline }: TrackedReview): Part =>
  html`<h2>办理记录</h2>
    <ol>
      ${timeline.map(
        (entry) =>
          html`<li>
            ${formatMoment(entry.at)} ${eventWords(entry)}${'by' in entry && entry.by ? `（${entry.by}）` : ''}
            ${'note' in entry && entry.note ? html`<p>${entry.note}</p>` : ''}
          </li>`,
      )}
    </ol>`;
