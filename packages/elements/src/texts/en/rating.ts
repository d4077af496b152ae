import { lookUp } from '@haochaping/core';
import { daysOff, duties, lengths, levels, moments } from '@haochaping/core/words/en.js';
import { intlTimes } from '../../time/intl-times.js';
import type { MessagePack } from '../message-pack.js';
import { faults, refusals } from './refusals.js';

const figures = new Intl.NumberFormat('en');
const number = (count: number): string => figures.format(count);
const counted = (count: number, one: string): string => `${number(count)} ${one}${count === 1 ? '' : 's'}`;
const listed = (items: readonly string[]): string => items.join('; ');

export const ratingTexts: MessagePack['rating'] = {
  // The day before the month's name: nobody takes it for another day.
  time: intlTimes('en-GB'),
  list: listed,
  refusals,
  unknown: (code) => `${code} (not known to this page yet)`,
  scale: {
    service: 'How satisfied are you with this service?',
    staff: 'How satisfied are you with the member of staff?',
    staffNamed: (name) => `How satisfied are you with the member of staff, ${name}?`,
    meaning: (level) => lookUp(levels, level) ?? '',
  },
  indicators: {
    good: 'What was done well? (optional, choose any)',
    bad: 'What was not good? (choose any)',
    which: 'What was it about? (choose any)',
    missing: 'Tick at least one',
    inTheirWords: 'The choices are the local authority’s official wording, which exists in Chinese only.',
    more: (count) => counted(count, 'more option'),
    fewer: 'Show fewer',
  },
  questionnaire: {
    optional: 'Optional',
    open: 'Answer a few more questions (optional)',
    unset: 'Clear my choice',
    skipRow: 'Skip to the next one',
    nextRow: 'Next one',
    left: (count) =>
      `${counted(count, 'more question')} cannot be shown on this page yet. You can submit your rating without answering.`,
  },
  text: {
    label: 'Is there anything else you want to tell us? (optional)',
    count: (used, most) => `${number(used)} of ${number(most)} characters`,
    over: (by) => `${counted(by, 'character')} too many. Shorten the text before you submit.`,
    privacy: 'Do not include personal information such as your identity number or telephone number.',
  },
  identity: {
    title: {
      required: 'About you (a real name is required here)',
      encouraged: 'About you (a real name is welcome, but not required)',
      optional: 'Leave your name and telephone number so that we can call you back (optional)',
    },
    realName: 'This place asks for your name and phone number.',
    unknownRule: (rule) => `About you (rule of this place: ${rule}, not known to this page yet)`,
    name: 'Name',
    phone: 'Telephone number',
    consent: 'I have read and agree to the statement above',
    nameMissing: 'Enter your name',
    phoneWrong:
      'Enter an 11-digit mobile number, a landline number with its area code, or a number of Hong Kong, Macau or Taiwan with its country code',
    consentName: 'Consent',
    consentMissing: 'Your name and number can only be used if you agree to the statement',
  },
  form: {
    aloud: 'Read aloud',
    subject: 'Service to rate',
    caseNo: 'Case number',
    office: 'Office',
    closedAt: 'Completed',
    rules: 'Rules for ratings',
    badNeedsReason:
      'If you choose “Dissatisfied” or “Very dissatisfied”, please tick at least one reason or write a sentence.',
    check: 'Please check: ',
    levelMissing: 'Choose how satisfied you are first',
    submit: 'Submit rating',
    skip: 'Not now',
    step: (nth, of) => `Step ${nth} of ${of}`,
    next: 'Next',
    back: 'Back',
    help: 'Need help? Call',
    sending: 'Submitting…',
    saved: 'Saved. It will be submitted when you are back online',
    savedHelp: {
      'on-device':
        'Your rating has not been delivered yet. It will be submitted by itself: you do not need to press again. You can close this page; if you open this site again within 24 hours, it goes on submitting.',
      'in-page':
        'Your rating has not been delivered yet. It will be submitted by itself: you do not need to press again. It is kept in this page only, so please do not close the page until it is delivered.',
    },
    savedNote:
      'What you wrote is kept on this device, encrypted, and deleted once delivered. If it is still not delivered after 24 hours, it is deleted the next time you open this site.',
    earlierLost:
      'Your earlier rating could not be delivered within 24 hours and is no longer being sent. Please fill in the form again.',
    earlierRefused: 'Your earlier rating was not accepted: ',
    unsent: 'Your rating was not delivered',
    unsentHelp:
      'Your rating could not be delivered within 24 hours. What you filled in is still here. When you are back online, choose “Submit again”; it will not be counted twice.',
    resend: 'Submit again',
    retry: 'Try again',
    notLoaded: 'This could not be loaded. Check your connection and try again.',
    done: 'Done',
    trackerUnreachable: 'The progress cannot be opened right now. Check your connection and try again.',
    unloadable: 'The rating cannot be opened right now',
    unreachable: 'The rating service cannot be reached. Check your connection and try again.',
    ticketUnknown:
      'This rating link is not valid, or no longer. Go back to the page of your case and open the rating again; if that does not help, ask the office.',
    skipped: 'You have chosen not to rate now',
    unreachableHere: 'The rating cannot be opened in this page right now. Try again, or rate on the plain web page.',
    plainPage: 'Open the plain web page',
    blocked: {
      title: 'Your rating was not delivered: the network may be blocking it',
      help: 'Several attempts were answered by something other than the rating service. A security device in the network may be rejecting some of the words. You can change the text and submit again, or open this site on another network. If you change nothing, it goes on being submitted by itself.',
    },
    change: 'Change the text',
    overtaken: {
      title: 'This service has already been rated',
      help: 'What was submitted first counts, for example in another window; what you filled in here was not taken. The receipt is in the window that submitted first.',
    },
    overtakenReceipt:
      'What was submitted first counts, and this is its receipt; what you filled in later was not taken.',
    skippedHelp: 'This service is recorded as “not rated”. It does not count as any level of satisfaction.',
    hosted: 'Go to the province’s rating page',
    ratedElsewhere: {
      title: 'This service has been rated',
      help: 'The provincial platform has received your rating. The receipt is on its page.',
    },
    leaveQuestion: {
      draft: {
        title: 'Discard your rating?',
        help: 'If you close now, what you filled in will not be kept.',
        stay: 'Go on rating',
        leave: 'Discard and close',
      },
      sending: {
        title: 'Your rating is being submitted',
        help: 'It will go on being submitted after you close this window. Do not leave this page until the result is known.',
        stay: 'Wait for the result',
        leave: 'Close window',
      },
      saved: {
        title: 'Your rating has not been delivered yet',
        help: 'This page will go on submitting it after you close this window. If you leave or reload the page, your rating is lost.',
        stay: 'Go on waiting',
        leave: 'Close window',
      },
    },
    faults,
  },
  notRateable: {
    'already-rated': {
      title: 'This service has already been rated',
      help: 'Each service is rated once. Thank you for taking part.',
    },
    expired: {
      title: 'The time for this rating has passed',
      help: 'Go back to the page of your case and open the rating again.',
    },
    'too-early': { title: 'This service cannot be rated yet', help: 'You can rate it when the case is completed.' },
    'too-late': { title: 'The time to rate is over', help: 'You can still tell the office, or call 12345.' },
  },
  notRateableNow: (because) => ({
    title: 'This service cannot be rated now',
    help: `Reason: ${because} (not known to this page yet; reload the page or ask the office)`,
  }),
  receipt: {
    title: 'Rating received',
    thanks: 'Thank you for your rating.',
    ratingNo: 'Rating number',
    ratedAt: 'Rated',
    level: 'Satisfaction',
    copied: 'Copied',
    copyFailed: 'This browser cannot copy. The text is selected: copy it yourself.',
    badTitle: 'Your feedback has been passed to the office to be checked',
    badHelp: 'The office must verify it, put things right and answer you in time.',
    keepLink: 'Keep the tracking link: with it you can see the progress at any time. Do not pass it on to others.',
    track: 'See the progress',
    copyLink: 'Copy link',
    goodHelp:
      'With this link you can see your rating again and who looked at your name and number, or withdraw your consent. Do not pass it on.',
    review: 'See my rating',
    more: 'More',
    remember: 'Remember it on this device, to see the progress',
  },
  due: {
    provisional: 'This date is provisional: the public holidays of the year have not been announced yet.',
    by: (when) => `By ${when}`,
    owed: (duty, when) => `The office must ${duty} by ${when}`,
    duties,
    moments,
    toCome: (moment, length, duty) => `Within ${length} after ${moment}, ${duty}`,
    how: 'How is this date counted?',
    lengths,
    from: (length, start) => `${length}, ${start}`,
    starts: { 'next-day': 'the following day is day 1', 'same-day': 'that day is day 1' },
    rule: 'Rule',
    quote: (notice, quote) => ` (${notice}: “${quote}”)`,
    declared: 'Note',
    anchor: 'Counted from',
    began: (when, what) => `${when} (${what})`,
    lastMoment: 'Due',
    dayOff: (day, name) => `${day} (${daysOff[name] ?? name})`,
    skipped: 'Days skipped',
    makeUp: 'Weekend days worked in exchange for a holiday, which count',
    calendarNotices: 'Public holidays',
    calendarNotice: ({ number, title }) => `${title} (${number})`,
    unknownYears: 'Not announced yet',
    onlyWeekends: (years) =>
      `The public holidays of ${years.join(', ')} have not been announced yet; for now only weekends are skipped.`,
  },
};
