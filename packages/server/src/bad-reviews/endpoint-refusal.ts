import { lookUp, type StepRefusal } from '@haochaping/core';
import type { RefusalCode } from '@haochaping/protocol';
import { refused, refusedAt, type Refused } from '../interface/outcome.js';

/** The field of the step that a refusal speaks of. */
const POINTERS: Readonly<Partial<Record<StepRefusal, string>>> = {
  'extension-not-later': '/until',
  'extension-too-far': '/until',
  'transfer-to-holder': '/to',
};

/**
 * Narrows the procedure's refusal to those that the endpoint declares. Any other is a fault of ours: its callers cannot take
 * such a step.
 */
export function asEndpointRefusal<Code extends RefusalCode>(
  because: StepRefusal,
  codes: readonly Code[],
): Refused<Code> {
  const code = codes.find((candidate) => candidate === because);
  if (code === undefined) throw new Error(`the endpoint does not declare ${because}`);
  const pointer = lookUp(POINTERS, because);
  return pointer === undefined ? refused(code) : refusedAt(code, pointer);
}
