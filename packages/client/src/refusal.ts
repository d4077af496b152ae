import { problemSchema } from '@haochaping/protocol';
import type { Failure } from './failure.js';

/**
 * The refusal that a parsed answer is, or that a department's server passes on to its page; undefined when it is none. The
 * type of a problem of this interface ends with its code, whatever stands before it; a gateway's own problem is none.
 */
export function refusalIn(answer: unknown): Extract<Failure, { kind: 'refused' }> | undefined {
  const problem = problemSchema.safeParse(answer);
  if (!problem.success) return undefined;
  const { type, code } = problem.data;
  return code && type.endsWith(code) ? { kind: 'refused', problem: problem.data } : undefined;
}
