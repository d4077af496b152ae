import type { SubmissionFaultCode } from '@haochaping/core';
import type { Refusals } from '../message-pack.js';

/** What is wrong with what was filled in, wherever it is found out: on the page or by the server. */
export const faults: Readonly<Record<SubmissionFaultCode, string>> = {
  'level-not-offered': 'This level is not offered here. Choose another one',
  'staff-not-rated-here': 'Members of staff are not rated separately here',
  'indicator-not-of-this-level': 'A ticked option does not belong to the level you chose. Tick again',
  'indicator-repeated': 'An option was ticked twice',
  'reason-needed': 'Tick at least one reason, or write a sentence',
  'text-too-long': 'Please check: your text',
  'question-unknown': 'One of the questions is no longer asked here',
  'answer-not-allowed': 'One of the answers is not among the options, or is too long',
  'identity-needed': 'A real name is required here. Enter your name and telephone number, and agree to the statement',
};

export const refusals: Refusals = {
  ...faults,
  'body-unreadable': 'What was sent could not be read. Reload the page and try again.',
  'body-too-large': 'What you wrote is too long. Shorten it and submit again.',
  'body-invalid': 'Something you filled in is not right. Check it and submit again.',
  'ticket-unknown': 'This rating link is not valid.',
  'ticket-expired': 'This rating link has expired.',
  'ticket-already-rated': 'This service has already been rated.',
  'rating-too-early': 'The case is not completed yet, so it cannot be rated.',
  'rating-too-late': 'The time to rate is over.',
  'rating-on-hosted-page': 'Ratings for this place are given on the rating platform’s own page.',
  'rating-on-paper': 'This service is rated on a paper form. Staff enter it; it cannot be submitted here.',
  'idempotency-key-invalid': 'The rating could not be sent from this page. Reload the page and try again.',
  'idempotency-key-reused':
    'Something else was already submitted from this page. Reload the page to see what was received.',
  'tracking-token-unknown': 'This tracking link is not valid. Open it again from your receipt.',
  'found-token-too-weak':
    'With the number and telephone number you can read, send an answer back and object. For anything else, use the link on your receipt.',
  'rating-not-found':
    'Nothing was found: the number or the telephone number is not right, or no telephone number was left with the rating.',
  'find-tries-used-up': 'This number was tried too often today. Try again tomorrow.',
  'bad-review-unknown': 'There is nothing to follow up for this rating.',
  'step-not-of-this-stage':
    'This is not possible at the stage that your rating has reached. Reload the page to see where it stands.',
  'verdict-not-offered': 'In this place, raters are not asked whether they accept the answer.',
  'verdicts-used-up': 'You have already said whether you accept the answer as often as is possible.',
  'objection-not-offered': 'In this place, no objection can be made.',
  'objection-used-up': 'You have already objected.',
  'objection-too-late': 'The time for an objection is over.',
  'follow-up-not-offered': 'Nothing can be added to this rating.',
  'follow-up-too-early': 'You can add to your rating once the office has answered.',
  'follow-up-used-up': 'You have already added to this rating as often as is possible.',
  'follow-up-too-late': 'The time for adding to this rating is over.',
  'identity-not-given': 'You did not leave a name and telephone number with this rating.',
  'too-many-requests': 'There are too many requests at the moment. Try again later.',
  'server-fault': 'Something went wrong on the rating platform. Try again later.',
  unavailable: 'The rating platform is not available at the moment. Try again later.',
};
