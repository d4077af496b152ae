import type { StepRefusal } from '@haochaping/core';
import type { RefusalCode } from '@haochaping/protocol';
import { refused, type Refused } from '../http/outcome.js';

/** The procedure's refusal as one that the endpoint declares. Another one cannot be: who calls there cannot take such a step. */
export function declared<Code extends RefusalCode>(because: StepRefusal, codes: readonly Code[]): Refused<Code> {
  const code = codes.find((candidate) => candidate === because);
  if (code === undefined) throw new Error(`the endpoint does not declare ${because}`);
  return refused(code);
}
