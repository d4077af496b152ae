import { canBeAsked, emptyDraft, isKeyOf, toSubmission, type Answers } from '@haochaping/core';
import type { AnswerOf, EndpointName } from '@haochaping/protocol';
import { refused, type Answered, type Refused } from '../../interface/outcome.js';
import { newToken } from '../../store/crypto/token.js';
import { NOT_ANSWERABLE_NOW } from '../../surveys/answer-survey.js';
import type { ProvincePage } from '../../tickets/province-page.js';
import { answerField, complaintOf, levelField, questionField, type Complaint } from './complaints.js';
import { answersIn, draftIn } from './draft-in-form.js';
import { entryPage } from './entry-page.js';
import { findPage } from './find-page.js';
import { identityComplaints } from './identity-fields.js';
import { notRateablePage, provincePage, refusalPage } from './message-page.js';
import { ratingFormPage } from './rating-form-page.js';
import { receiptPage } from './receipt-page.js';
import { surveyDonePage, surveyFormPage } from './survey-page.js';
import { trackingPage } from './tracking-page.js';

type Outcome<Name extends EndpointName> = Promise<Answered<AnswerOf<Name>> | Refused>;

/** What stands in an address, as it was sent. */
type Query = Readonly<Record<string, string>>;

/** The part of the interface that these pages call. */
export type Province = {
  readonly session: (ticket: string) => Outcome<'getRatingSession'>;
  readonly submit: (
    ticket: string,
    sending: { readonly body: unknown; readonly idempotencyKey: string },
  ) => Outcome<'submitRating'>;
  readonly rating: (trackingToken: string) => Outcome<'getMyRating'>;
  readonly badReview: (trackingToken: string) => Outcome<'trackBadReview'>;
  readonly scan: (body: unknown) => Outcome<'scanCode'>;
  readonly find: (body: unknown) => Outcome<'findRating'>;
  readonly survey: (surveyTicket: string) => Outcome<'getSurvey'>;
  readonly answerSurvey: (
    surveyTicket: string,
    sending: { readonly body: unknown; readonly idempotencyKey: string },
  ) => Outcome<'answerSurvey'>;
  /** Where the province rates on a page of its own, the one for a ticket; absent where hosted ratings are made here. */
  readonly pageOf?: ProvincePage | undefined;
  readonly publications: (query: Query) => Outcome<'listPublications'>;
  readonly publication: (period: string, query: Query) => Outcome<'getPublication'>;
};

/**
 * The server's own pages for citizens, by their paths: where a province hosts the rating itself, and for whoever has no scripts.
 * A secret comes behind the hash or in the body of a form, never in the path or the query, which logs keep.
 */
export const CITIZEN_PAGES = {
  '/scan': { open: () => entryPage('scan'), answer: scanned },
  '/rate': { open: () => entryPage('rate'), answer: opened },
  '/rated': { open: () => entryPage('rate'), answer: submitted },
  '/track': { open: () => entryPage('track'), answer: tracked },
  '/survey': { open: () => entryPage('survey'), answer: surveyOpened },
  '/surveyed': { open: () => entryPage('survey'), answer: surveyAnswered },
  '/find': { open: () => findPage(), answer: found },
} as const;

/** From the code at a window to the form; the device is known by a number that it forgets after a day. */
async function scanned(province: Province, form: URLSearchParams, device: string): Promise<Response> {
  const outcome = await province.scan({ code: form.get('code') ?? '', device });
  if (outcome.outcome === 'answered') return rating(province, outcome.answer.ticket);
  if (outcome.code === 'code-unknown' || outcome.code === 'body-invalid') {
    return entryPage('scan', refused('code-unknown'));
  }
  return refusalPage(outcome);
}

function opened(province: Province, form: URLSearchParams): Promise<Response> {
  return rating(province, form.get('ticket')?.trim() ?? '');
}

async function rating(province: Province, ticket: string): Promise<Response> {
  const outcome = await province.session(ticket);
  if (outcome.outcome === 'refused') {
    return outcome.code === 'ticket-unknown' ? entryPage('rate', outcome) : refusalPage(outcome);
  }
  const { answer: session } = outcome;
  if (province.pageOf && 'url' in session.rateable) {
    return provincePage(await province.pageOf(ticket));
  }
  if (!session.rateable.now) return notRateablePage(session.rateable.because, session.defaultRating);
  return ratingFormPage({ session, draft: emptyDraft(), ticket, idempotencyKey: newToken() });
}

/** A repeated submission gets its receipt again, however often the page is reloaded. */
async function submitted(province: Province, form: URLSearchParams): Promise<Response> {
  const ticket = form.get('ticket') ?? '';
  const outcome = await province.session(ticket);
  if (outcome.outcome === 'refused') return refusalPage(outcome);
  const { answer: session } = outcome;
  const draft = draftIn(form, session);
  const idempotencyKey = form.get('key') ?? '';
  const again = (complaints: readonly Complaint[]): Promise<Response> =>
    ratingFormPage({ session, draft, ticket, idempotencyKey, complaints });
  const body = toSubmission(draft);
  const missing = [
    ...(body ? [] : [{ sentence: '请先选择满意度', field: levelField('service', session) }]),
    ...identityComplaints(draft.identity, session.identity),
  ];
  if (!body || missing.length > 0) return again(missing);
  const sent = await province.submit(ticket, { body, idempotencyKey });
  if (sent.outcome === 'answered') return receiptPage(sent.answer);
  return sent.code === 'body-invalid' && sent.errors
    ? again(sent.errors.map((fault) => complaintOf(fault, session, draft)))
    : refusalPage(sent);
}

function tracked(province: Province, form: URLSearchParams): Promise<Response> {
  return progress(province, form.get('token')?.trim() ?? '');
}

async function found(province: Province, form: URLSearchParams): Promise<Response> {
  const written = { ratingNo: form.get('ratingNo') ?? '', phone: form.get('phone') ?? '' };
  const outcome = await province.find(written);
  return outcome.outcome === 'answered' ? progress(province, outcome.answer.trackingToken) : findPage(written, outcome);
}

async function progress(province: Province, token: string): Promise<Response> {
  const rating = await province.rating(token);
  if (rating.outcome === 'refused') {
    return rating.code === 'tracking-token-unknown' ? entryPage('track', rating) : refusalPage(rating);
  }
  const review = await province.badReview(token);
  if (review.outcome === 'refused' && review.code !== 'bad-review-unknown') return refusalPage(review);
  return trackingPage(rating.answer, review.outcome === 'answered' ? review.answer : undefined);
}

async function surveyOpened(province: Province, form: URLSearchParams): Promise<Response> {
  const ticket = form.get('ticket')?.trim() ?? '';
  const outcome = await province.survey(ticket);
  if (outcome.outcome === 'refused') {
    return outcome.code === 'survey-ticket-unknown' ? entryPage('survey', outcome) : refusalPage(outcome);
  }
  const { answer: sheet } = outcome;
  if (sheet.answerable.now) return surveyFormPage({ sheet, answers: {}, ticket, idempotencyKey: newToken() });
  const { because } = sheet.answerable;
  return refusalPage(refused(isKeyOf(NOT_ANSWERABLE_NOW, because) ? NOT_ANSWERABLE_NOW[because] : 'survey-ended'));
}

/** Answers that are sent again get their receipt again, however often the page is reloaded. */
async function surveyAnswered(province: Province, form: URLSearchParams): Promise<Response> {
  const ticket = form.get('ticket') ?? '';
  const outcome = await province.survey(ticket);
  if (outcome.outcome === 'refused') {
    return outcome.code === 'survey-ticket-unknown' ? entryPage('survey', outcome) : refusalPage(outcome);
  }
  const { answer: sheet } = outcome;
  const answers: Answers = answersIn(form, sheet);
  const idempotencyKey = form.get('key') ?? '';
  const sent = await province.answerSurvey(ticket, { body: { answers }, idempotencyKey });
  if (sent.outcome === 'answered') return surveyDonePage(sent.answer);
  if (sent.code !== 'body-invalid' || !sent.errors) return refusalPage(sent);
  const [first] = sheet.questionnaire.questions.filter(canBeAsked);
  const complaints = sent.errors.map(({ pointer, detail }) => ({
    sentence: detail,
    field: answerField(pointer.split('/')[2] ?? '', sheet) ?? (first && questionField(first)),
  }));
  return surveyFormPage({ sheet, answers, ticket, idempotencyKey, complaints });
}
