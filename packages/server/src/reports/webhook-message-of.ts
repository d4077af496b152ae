import type { CallbackResult, Step, WebhookEvent } from '@haochaping/core';
import type { WebhookMessage } from '@haochaping/protocol';
import type { Fact } from './facts.js';

/**
 * What a department's app is told of a fact; undefined for what it is not told of. No level, no word of the rater: it knows whose
 * case it is.
 */
export function webhookMessageOf(fact: Fact, messageId: string): WebhookMessage | undefined {
  const { at, serviceCase, orgCode } = fact;
  const caseNo = 'target' in serviceCase.content ? {} : { caseNo: serviceCase.case_no };
  const of = { messageId, at, ...caseNo, orgCode };
  if (fact.kind === 'default-rating') return { event: 'default-rating-made', ...of };
  const ofRating = { ...of, ratingNo: fact.rating.rating_no };
  switch (fact.kind) {
    case 'rating': {
      const { channel, step, visit } = fact.rating;
      return {
        event: 'rating-accepted',
        ...ofRating,
        channel,
        ...(step !== null && { step }),
        ...(visit !== null && { visit }),
      };
    }
    case 'step': {
      const event = eventOfStep(fact.row.step);
      return event && { event, ...ofRating };
    }
    case 'due-soon':
    case 'overdue':
      return { event: fact.kind, ...ofRating, ...fact.due };
    case 'follow-up':
    case 'identity-ended':
      return undefined;
  }
}

const OF_CALLBACK = { satisfied: 'closed', dissatisfied: 'returned' } as const satisfies Record<
  CallbackResult,
  WebhookEvent | undefined
>;

function eventOfStep(step: Step): WebhookEvent | undefined {
  switch (step.step) {
    case 'answer':
      return 'answered';
    case 'urge':
      return 'urged';
    case 'close':
      return 'closed';
    case 'verdict':
      return step.verdict === 'accepted' ? 'closed' : 'returned';
    case 'call-back':
      return OF_CALLBACK[step.result];
    default:
      return undefined;
  }
}
