import type { CallbackResult, Step, WebhookEvent } from '@haochaping/core';
import type { WebhookMessage } from '@haochaping/protocol';
import type { Database } from '../store/database/database.js';
import { storedProfile } from '../store/places.js';
import type { Fact } from './facts.js';

/**
 * What a department's app is told of a fact; undefined for what it is not told of. No level, no word of the rater: it knows whose
 * case it is.
 */
export async function webhookMessageOf(
  fact: Fact,
  messageId: string,
  database: Database,
): Promise<WebhookMessage | undefined> {
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
      if (event !== 'answered') return event && { event, ...ofRating };
      // notice 001, article 8: 通过网上政务服务平台、移动端用户中心、短信等方式向评价用户反馈
      const { profile_id, profile_version } = fact.rating;
      const { feedbackChannels } = await storedProfile(database, profile_id, profile_version);
      return { event, ...ofRating, channels: feedbackChannels.value };
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
