import { REFUSALS, type FieldFault, type RefusalCode } from '@haochaping/protocol';

export type Answered<Answer> = { readonly outcome: 'answered'; readonly answer: Answer };

/** A refusal, with what the caller needs to correct the call. */
export type Refused<Code extends RefusalCode = RefusalCode> = {
  readonly outcome: 'refused';
  readonly code: Code;
  readonly errors?: readonly FieldFault[];
  /** A sentence beyond the refusal's own title. */
  readonly detail?: string;
  /** Milliseconds of the server's clock, where the caller's clock seems wrong. */
  readonly serverTime?: number;
  readonly retryAfterSeconds?: number;
};

export const answered = <Answer>(answer: Answer): Answered<Answer> => ({ outcome: 'answered', answer });

export const refused = <Code extends RefusalCode>(
  code: Code,
  more: Omit<Refused, 'outcome' | 'code'> = {},
): Refused<Code> => ({ outcome: 'refused', code, ...more });

/** A refusal that concerns one field, named by its JSON pointer. */
export const refusedAt = <Code extends RefusalCode>(code: Code, pointer: string): Refused<Code> =>
  refused(code, { errors: [{ pointer, code, detail: REFUSALS[code].title }] });
