import type { Objection, RaterStep, Verdict } from '@haochaping/core';

/** What the rater is asked for. */
export type Asked = RaterStep['step'];

/** What the rater said in the form, or what is still missing there. */
export type Said =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'objection'; readonly objection: Objection }
  | { readonly kind: 'missing'; readonly missing: 'choice' | 'reason' };

export function saidIn(form: HTMLFormElement, asked: Asked, note: string): Said {
  if (asked === 'object') return note ? { kind: 'objection', objection: { note } } : NO_REASON;
  const verdict = new FormData(form).get('verdict');
  if (verdict === null) return { kind: 'missing', missing: 'choice' };
  if (verdict === 'accepted') return { kind: 'verdict', verdict: { verdict, ...(note && { note }) } };
  return note ? { kind: 'verdict', verdict: { verdict: 'refused', note } } : NO_REASON;
}

const NO_REASON: Said = { kind: 'missing', missing: 'reason' };
