// @ts-check
import { dayAndTime } from '../moment.js';
import { part, stamp } from '../stamp.js';
import { dueItem } from './due.js';
import { pressingPhrase } from './pressing.js';
import { stepForm } from './step-form.js';
import { timelineEntry } from './timeline-entry.js';
import { CHANNEL, LEVEL, STAGE } from './words.js';

/**
 * Everything that an officer needs to act, and a form for each step that the province allows now.
 * @param {import('./session.js').Review} review
 * @param {(step: import('./session.js').Step) => Promise<void>} take
 */
export function reviewDetail({ rating, reasons, review, steps }, take) {
  const detail = stamp('review', {
    itemName: review.itemName,
    level: review.levelLabel,
    stage: STAGE[review.stage],
    due: pressingPhrase(review),
    ratingNo: rating.ratingNo,
    caseNo: rating.subject.caseNo,
    ratedAt: dayAndTime(rating.ratedAt),
    channel: CHANNEL[rating.channel],
    staffName: rating.subject.staffName,
    staffLevel: rating.staff && LEVEL[rating.staff.level],
    holder: review.holder,
    extendedUntil: review.extendedUntil && `已延期到 ${dayAndTime(review.extendedUntil)}。`,
    decisionUntil: review.decisionUntil && `应于 ${dayAndTime(review.decisionUntil)} 前裁定。`,
    reasons: reasons.join(),
    text: rating.text,
    nothingSaid: reasons.length === 0 && !rating.text ? '没有勾选原因，也没有留言。' : undefined,
  });
  part(detail, 'reasons')?.append(...reasons.map((reason) => stamp('reason', { reason })));
  part(detail, 'dues')?.append(...review.dues.map(dueItem));
  part(detail, 'timeline')?.append(...review.timeline.map(timelineEntry));
  const forms = steps.flatMap((step) => stepForm(step, review, take) ?? []);
  if (forms.length === 0) part(detail, 'steps')?.remove();
  else part(detail, 'steps')?.append(...forms);
  return detail;
}
