import type { Receipt } from '@haochaping/core';
import { html } from 'hono/html';
import { dueList, formatMoment } from './dates.js';
import { pageDocument } from './page-document.js';

/** Proof that the rating was accepted, and the way back to it: a button that needs no scripts, and a link to be kept. */
export const receiptPage = ({ ratingNo, ratedAt, itemName, levelLabel, trackingToken, badReview }: Receipt) =>
  pageDocument({
    title: '评价已收到',
    status: 201,
    content: html`
      <p>感谢您的评价。可以关闭本页，回到原来的页面。</p>
      <dl>
        <dt>评价编号</dt>
        <dd class="number">${ratingNo}</dd>
        <dt>评价时间</dt>
        <dd>${formatMoment(ratedAt)}</dd>
        <dt>评价事项</dt>
        <dd>${itemName}</dd>
        <dt>满意度</dt>
        <dd>${levelLabel}</dd>
      </dl>
      ${
        badReview
          ? html`<h2>您的意见已转交办理机构核实</h2>
              ${dueList(badReview)}`
          : ''
      }
      <form method="post" action="track">
        <input type="hidden" name="token" value="${trackingToken}" />
        <button type="submit">查看这条评价</button>
      </form>
      <p>
        请保存<a href="track#${trackingToken}" rel="noreferrer">查询链接</a>，凭它可随时查看进度；不要转发给他人。
        链接打不开时，查询凭证是 <span class="number">${trackingToken}</span>
      </p>
    `,
  });
