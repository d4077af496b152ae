import type { Words } from '../words.js';

export const levels: Words['levels'] = {
  'very-satisfied': 'Very satisfied',
  satisfied: 'Satisfied',
  'basically-satisfied': 'Fairly satisfied',
  dissatisfied: 'Dissatisfied',
  'very-dissatisfied': 'Very dissatisfied',
};

export const channels: Words['channels'] = {
  pc: 'Computer',
  mobile: 'Mobile phone',
  'qr-code': 'QR code',
  'hall-tablet': 'Tablet in the hall',
  'hall-terminal': 'Terminal in the hall',
  phone: 'Telephone',
  sms: 'Text message',
  paper: 'Paper form',
};

export const duties: Words['duties'] = { verify: 'check it', rectify: 'put it right', answer: 'answer' };

export const lights: Words['lights'] = { 'in-time': 'In time', 'due-soon': 'Due soon', overdue: 'Overdue' };

const counted = (amount: number, one: string): string => `${amount} ${one}${amount === 1 ? '' : 's'}`;

export const lengths: Words['lengths'] = {
  hours: (amount) => counted(amount, 'hour'),
  'natural-days': (amount) => counted(amount, 'calendar day'),
  'working-days': (amount) => counted(amount, 'working day'),
};

export const stages: Words['stages'] = {
  'to-dispatch': 'To be passed on',
  'to-verify': 'To be checked',
  'to-recheck': 'To be rechecked',
  'exclusion-proposed': 'To be decided',
  rectifying: 'Being put right',
  answering: 'To be answered',
  answered: 'Answered',
  excluded: 'Excluded',
  closed: 'Closed',
};

export const events: Words['events'] = {
  opened: 'Rating passed on to be checked',
  dispatch: 'Passed on',
  transfer: 'Transferred',
  verify: 'Checked',
  recheck: 'Rechecked',
  'propose-exclusion': 'Exclusion proposed',
  decide: 'Decided',
  object: 'Objection',
  extend: 'Extended',
  rectify: 'Put right',
  answer: 'Answered',
  verdict: 'Reply to the answer',
  'call-back': 'Called back',
  close: 'Closed',
  urge: 'Urged',
  'hand-over': 'Handed over',
  recount: 'Dates counted anew',
  missed: 'Date missed',
};

export const findings: Words['findings'] = { confirmed: 'Confirmed', unconfirmed: 'Could not be confirmed' };

export const conclusions: Words['conclusions'] = {
  endorsed: 'Agreed: it could not be confirmed',
  'sent-back': 'Sent back: to be checked again',
};

export const decisions: Words['decisions'] = {
  upheld: 'Granted: the rating is excluded',
  rejected: 'Refused: the rating stands, and things must be put right',
};

export const verdicts: Words['verdicts'] = {
  accepted: 'Satisfied, it can be closed',
  refused: 'Not satisfied, please deal with it again',
};

export const results: Words['results'] = { satisfied: 'Satisfied', dissatisfied: 'Not satisfied' };

export const grounds: Words['grounds'] = { mistaken: 'a mistake', malicious: 'malicious' };

export const handOverTargets: Words['handOverTargets'] = {
  'hotline-12345': 'the 12345 hotline',
  discipline: 'the disciplinary authority',
};

export const roles: Words['roles'] = {
  officer: 'officer',
  supervisor: 'supervisor',
  decider: 'decider',
  caller: 'caller',
  auditor: 'auditor',
  rater: 'rater',
};

export const purposes: Words['purposes'] = { verify: 'checking', answer: 'answering', 'call-back': 'calling back' };

/** The days off that the State Council names; what a place adds of its own keeps its Chinese name. */
export const daysOff: Readonly<Record<string, string>> = {
  周末: 'weekend',
  元旦: 'New Year’s Day',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  '中秋节、国庆节': 'Mid-Autumn Festival and National Day',
  '国庆节、中秋节': 'National Day and Mid-Autumn Festival',
};

export const moments: Words['moments'] = {
  'case-created': 'the case was created',
  'service-received': 'the service was received',
  'case-closed': 'the case was closed',
  'bad-review-opened': 'the bad review was opened',
  'bad-review-verified': 'the bad review had been verified',
  'bad-review-confirmed': 'the bad review was confirmed',
  'bad-review-answered': 'the bad review was answered',
  'exclusion-proposed': 'the exclusion was proposed',
  'rating-excluded': 'the rating was excluded',
};
