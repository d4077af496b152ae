// @ts-check
import { dayAndTime } from '/site/moment.js';
import { part, stamp } from '/site/stamp.js';
import { dueItem } from './due.js';
import { identityForm } from './identity.js';
import { nextDuePhrase } from './next-due.js';
import { stepForm } from './step-form.js';
import { timelineEntry } from './timeline-entry.js';
import { words, wordFor } from './words.js';

/**
 * Everything that an officer needs to act, and a form for each step that the province allows now.
 * @param {import('./session.js').Review} review
 * @param {(step: import('./session.js').Step) => Promise<void>} take
 * @param {Parameters<typeof identityForm>[0]} [look] only for somebody who may ever see who rated
 */
export function reviewDetail({ rating, reasons, review, steps, followUps, extensionUntil }, take, look) {
  const detail = stamp('review', {
    itemName: review.itemName,
    level: review.levelLabel,
    stage: wordFor(words.stages, review.stage),
    due: nextDuePhrase(review),
    ratingNo: rating.ratingNo,
    caseNo: rating.subject.caseNo,
    ratedAt: dayAndTime(rating.ratedAt),
    channel: wordFor(words.channels, rating.channel),
    staffName: rating.subject.staffName,
    staffLevel: rating.staff && wordFor(words.levels, rating.staff.level),
    holder: review.holder,
    extendedUntil: review.extendedUntil && `已延期到 ${dayAndTime(review.extendedUntil)}。`,
    extensionUntil: extensionUntil && `延期最晚可以到 ${dayAndTime(extensionUntil)}。`,
    verdictUntil:
      review.verdictUntil && `评价人可以在${dayAndTime(review.verdictUntil)}以前说是否满意，在那以前不能办结。`,
    decisionUntil: review.decisionUntil && `应于 ${dayAndTime(review.decisionUntil)}前裁定。`,
    reasons: reasons.join(),
    text: rating.text,
    followUps: followUps.map(({ text }) => text).join(),
    mayLook: look && '评价人',
    nothingSaid: reasons.length === 0 && !rating.text ? '没有勾选原因，也没有留言。' : undefined,
  });
  part(detail, 'reasons')?.append(...reasons.map((reason) => stamp('reason', { reason })));
  part(detail, 'followUps')?.append(...followUps.map(followUpItem));
  if (look) part(detail, 'identity')?.append(identityForm(look));
  part(detail, 'dues')?.append(...review.dues.map(dueItem));
  part(detail, 'timeline')?.append(...review.timeline.map(timelineEntry));
  const forms = steps.flatMap((step) => stepForm(step, review, take) ?? []);
  if (forms.length === 0) part(detail, 'steps')?.remove();
  else part(detail, 'steps')?.append(...forms);
  return detail;
}

/** @param {import('./session.js').Review['followUps'][number]} followUp */
const followUpItem = ({ text, levelLabel, givenAt }) =>
  stamp('follow-up', { text, givenAt: ['追评', dayAndTime(givenAt), levelLabel].filter(Boolean).join(' · ') });
