import { lookUp, type MyRating, type RatingSession, type TrackedReview } from '@haochaping/core';
import { events, stages } from '@haochaping/core/words/zh-hans.js';
import { html } from 'hono/html';
import { dueList } from './due-list.js';
import { pageDocument, type Part } from './page-document.js';
import { saidMoment } from './said-moment.js';

/** A rating seen again, and what became of it where it was bad. To answer back or to add a word, the elements are needed. */
export const trackingPage = ({ ratingNo, ratedAt, subject, text }: MyRating, review: TrackedReview | undefined) =>
  pageDocument({
    title: review ? '办理进度' : '我的评价',
    content: html`
      <dl>
        <dt>评价编号</dt>
        <dd class="number">${ratingNo}</dd>
        <dt>评价时间</dt>
        <dd>${saidMoment(ratedAt)}</dd>
        <dt>评价事项</dt>
        <dd>${officeOf(subject)}</dd>
        ${
          text
            ? html`<dt>您说的话</dt>
                <dd>${text}</dd>`
            : ''
        }
      </dl>
      ${review ? reviewOf(review) : html`<p>这条评价已收到，没有需要办理的差评。</p>`}
    `,
  });

const officeOf = ({ itemName, orgName }: RatingSession['subject']): string => `${itemName}（${orgName}）`;

const eventWords = (entry: TrackedReview['timeline'][number]): string =>
  'isCorrection' in entry ? '放假安排有更正，时限重新计算' : (lookUp(events, entry.event) ?? entry.event);

const reviewOf = ({ levelLabel, stage, holder, dues, duesToCome, timeline }: TrackedReview): Part =>
  html`<h2>${lookUp(stages, stage) ?? stage}</h2>
    <p>满意度：${levelLabel}。承办单位：${holder}</p>
    ${dueList({ dues, duesToCome })}
    <h2>办理记录</h2>
    <ol>
      ${timeline.map(
        (entry) =>
          html`<li>
            ${saidMoment(entry.at)} ${eventWords(entry)} ${'by' in entry && entry.by ? `（${entry.by}）` : ''}
            ${'note' in entry && entry.note ? html`<p>${entry.note}</p>` : ''}
          </li>`,
      )}
    </ol>`;
