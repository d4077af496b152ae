import type { Occasion, RatingReport } from './report.js';

/** Why a province has not got something: what is missing or has no code here, what it said, or that nothing could be understood. */
export const BECAUSE_CODES = [
  'field-missing',
  'no-code',
  'field-invalid',
  'not-reported-here',
  'switched-off',
  'refused-by-province',
  'unreachable',
  'unreadable',
] as const;

export type Because = {
  readonly code: (typeof BECAUSE_CODES)[number];
  /** The province's own name of the field. */
  readonly field?: string;
  /** A Chinese sentence for the operator, without personal data. */
  readonly message: string;
};

/** For good: to send the same again is useless. */
export type Refused = { readonly outcome: 'refused'; readonly because: Because };
/** Nothing is known or nobody was there: to be sent again, the same. */
export type Later = { readonly outcome: 'later'; readonly because: Because };

/** What became of one report. What the province already had counts as delivered. */
export type Delivery =
  | {
      readonly outcome: 'delivered';
      /** The province's own receipt, where it gives one. */
      readonly reference?: string;
    }
  | Later
  | Refused;

/** The address of the province's page for one occasion. */
export type PageOutcome = { readonly outcome: 'page'; readonly url: string } | Later | Refused;

type Adapter = {
  /** As people call it: 福建省. */
  readonly provinceName: string;
  /** The province's fields that hold personal data; an adapter that has none never asks for an applicant. */
  readonly personalFields: readonly string[];
};

/** For a province that takes ratings which were given elsewhere. */
export type PushAdapter = Adapter & {
  /** Sends one report. Never rejects for anything that the other side does. */
  readonly send: (report: RatingReport) => Promise<Delivery>;
};

/** For a province whose own page takes the rating. The page shows the levels; nothing is chosen here. */
export type HostedAdapter = Adapter & {
  /** Whether its address would carry personal data. Such an adapter does nothing until a setting says why it has to. */
  readonly hasPersonalDataInUrl: boolean;
  /** Registers the occasion where the province asks for that, and gives the page's address. */
  readonly open: (occasion: Occasion) => Promise<PageOutcome>;
};

export const refused = (code: Because['code'], message: string, field?: string): Refused => ({
  outcome: 'refused',
  because: { code, message, ...(field !== undefined && { field }) },
});

export const later = (code: Because['code'], message: string): Later => ({
  outcome: 'later',
  because: { code, message },
});

/** What a province says is cut to one line: it is shown to operators and may quote anything. */
export const refusedByProvince = (said: string): Refused =>
  refused('refused-by-province', `省平台拒绝：${quoted(said)}`);

/** Digits in a row may be somebody's number: no more than four of them are kept. */
const quoted = (said: string): string => {
  const line = said
    .replace(/\s+/g, ' ')
    .replace(/\d{5,}[\dXx]?/g, '…')
    .trim()
    .slice(0, 100);
  return line === '' ? '没有说明原因' : line;
};
