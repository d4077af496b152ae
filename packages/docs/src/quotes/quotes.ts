import { createHash } from 'node:crypto';
import { rulesOf, type Profile } from '@haochaping/policy';

/** The words of a notice under one rule of a place. */
export type Quote = {
  /** `yunnan-lincang-2020@1 extension` */
  readonly rule: string;
  readonly notice: string;
  readonly quote: string;
  readonly transcription?: string | undefined;
};

export const quotesIn = (profiles: readonly Profile[]): readonly Quote[] =>
  profiles.flatMap((profile) =>
    [...rulesOf(profile)].flatMap(([name, { source }]): Quote[] =>
      source ? [{ rule: `${profile.id}@${profile.version} ${name}`, ...source }] : [],
    ),
  );

/** White space is the printer’s, every kind of quotation mark is one, and so are the two widths of a comma. All else is compared as it stands. */
const normalised = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/[“”‘’「」『』"']/g, '"')
    .replace(/,/g, '，');

export const fingerprintOf = (quote: string): string => createHash('sha256').update(normalised(quote)).digest('hex');

/** Whether the words stand in the notice: the pieces around `…` and around what was restored in `[ ]`, one after the other. */
export function standsIn(quote: string, notice: string): boolean {
  const text = normalised(notice);
  let from = 0;
  for (const piece of normalised(quote).split(/…|\[[^\]]*\]/)) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
