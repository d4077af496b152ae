import { canBeAsked, type Answer, type SurveyReceipt, type SurveySheet } from '@haochaping/core';
import { html } from 'hono/html';
import { complaintSummary, type Complaint } from './complaints.js';
import { formatEnd, formatMoment } from './dates.js';
import { pageDocument } from './page-document.js';
import { fieldFor } from './question-fields.js';

type Answering = {
  readonly sheet: SurveySheet;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly ticket: string;
  /** The same for every sending of this form, so that it is accepted once. */
  readonly idempotencyKey: string;
  /** What has to be mended before it can be taken. */
  readonly complaints?: readonly Complaint[];
};

/** A survey in one form that needs no scripts. It has no field for who answers. */
export function surveyFormPage({
  sheet,
  answers,
  ticket,
  idempotencyKey,
  complaints = [],
}: Answering): Promise<Response> {
  const { title, orgName, placeName, opensAt, endsAt, privacy, questionnaire } = sheet;
  return pageDocument({
    title: complaints.length > 0 ? '还不能提交' : '专项调查',
    status: complaints.length > 0 ? 422 : 200,
    content: html`
      ${complaintSummary(complaints)}
      <h2>${title}</h2>
      <dl>
        <dt>调查的单位</dt>
        <dd>${orgName}（${placeName}）</dd>
        <dt>时间</dt>
        <dd>${formatMoment(opensAt)}至${formatEnd(endsAt)}</dd>
      </dl>
      <p>${privacy}</p>
      <form method="post" action="surveyed" autocomplete="off">
        <input type="hidden" name="ticket" value="${ticket}" />
        <input type="hidden" name="key" value="${idempotencyKey}" />
        ${questionnaire.questions
          .filter(canBeAsked)
          .map((question) => fieldFor(question, answers[question.id], complaints))}
        <p><button type="submit">提交答卷</button></p>
        <p>不想答的，关闭本页即可。</p>
      </form>
    `,
  });
}

/** Proof that the answers were taken. There is no way back to them: nobody knows whose they are. */
export const surveyDonePage = ({ title, answeredAt }: SurveyReceipt): Promise<Response> =>
  pageDocument({
    title: '答卷已收到',
    status: 201,
    content: html`<p>感谢您参加“${title}”的调查。可以关闭本页。</p>
      <dl>
        <dt>答卷时间</dt>
        <dd>${formatMoment(answeredAt)}</dd>
      </dl>
      <p>答卷不记名，收到以后不能再查看或修改。</p>`,
  });
