import type { Draft, RatingSession } from '@haochaping/core';
import { html } from 'hono/html';
import { complaintAt, complaintSummary, type Complaint } from './complaints.js';
import { formatMoment } from './dates.js';
import { identityFields } from './identity-fields.js';
import { pageDocument, type Part } from './page-document.js';
import { questionFields } from './question-fields.js';
import { ratedTarget } from './rated-target.js';

type Filling = {
  readonly session: RatingSession;
  readonly draft: Draft;
  readonly ticket: string;
  /** The same for every sending of this form, so that it is accepted once. */
  readonly idempotencyKey: string;
  /** What has to be mended before it can be taken. */
  readonly complaints?: readonly Complaint[];
};

/** A whole rating in one form that needs no scripts: the same words, levels and rules as everywhere. */
export function ratingFormPage({
  session,
  draft,
  ticket,
  idempotencyKey,
  complaints = [],
}: Filling): Promise<Response> {
  const text = complaintAt('text', complaints);
  return pageDocument({
    title: complaints.length > 0 ? '还不能提交' : '评价这次服务',
    status: complaints.length > 0 ? 422 : 200,
    content: html`
      ${complaintSummary(complaints)} ${subjectOf(session)}
      <form method="post" action="rated" autocomplete="off">
        <input type="hidden" name="ticket" value="${ticket}" />
        <input type="hidden" name="key" value="${idempotencyKey}" />
        ${session.identity.rule === 'required' ? html`<p class="rule">本地要求实名评价，需填写姓名和电话。</p>` : ''}
        ${ratedTarget({ target: 'service', question: '您对这次服务满意吗？', indicators: session.indicators, session, draft, complaints })}
        ${session.badNeedsReason ? html`<p>选择“不满意”或“非常不满意”时，请至少勾选一项原因，或写一句话。</p>` : ''}
        ${staffOf(session, draft, complaints)}
        <p><label for="text">还想说什么？（选填，最多 ${session.textMaxLength} 字）</label></p>
        ${text.sentence}
        <p><textarea id="text" name="text" rows="3" ${text.attributes}>${draft.text}</textarea></p>
        <p>请勿填写身份证号、电话等个人信息。</p>
        ${identityFields(session.identity, draft.identity, complaints)} ${questionFields(session, draft, complaints)}
        <p><button type="submit">提交评价</button></p>
        <p>不想评价的，关闭本页即可：没有提交就是“未评价”，不计入任何评价等级。</p>
      </form>
    `,
  });
}

const staffOf = (session: RatingSession, draft: Draft, complaints: readonly Complaint[]): Part | '' => {
  const { staffIndicators: indicators, subject } = session;
  const question = subject.staffName ? `您对工作人员${subject.staffName}满意吗？` : '您对工作人员满意吗？';
  return indicators
    ? ratedTarget({ target: 'staff', question: `${question}（选填）`, indicators, session, draft, complaints })
    : '';
};

/** On one line, so that the levels can be seen at once; whole when it is unfolded. */
const subjectOf = ({ subject, place }: RatingSession): Part =>
  html`<details class="subject" aria-label="评价事项">
    <summary>
      <h2>${subject.itemName}</h2>
      ${subject.orgName}
    </summary>
    ${subject.caseTitle ? html`<p>${subject.caseTitle}</p>` : ''}
    <dl>
      <dt>办理机构</dt>
      <dd>${subject.orgName}</dd>
      ${
        subject.caseNo
          ? html`<dt>办件编号</dt>
              <dd>${subject.caseNo}</dd>`
          : ''
      }
      ${
        subject.closedAt
          ? html`<dt>办结时间</dt>
              <dd>${formatMoment(subject.closedAt)}</dd>`
          : ''
      }
    </dl>
    ${place.rulesUrl ? html`<p><a href="${place.rulesUrl}">评价规则（${place.placeName}）</a></p>` : ''}
  </details>`;
