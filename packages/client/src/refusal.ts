import { problemSchema } from '@haochaping/protocol';
import type { Failure } from './failure.js';

/** The refusal that a parsed answer is, or that a department's server passes on to its page; undefined when it is none. */
export function refusalIn(answer: unknown): Extract<Failure, { kind: 'refused' }> | undefined {
  const problem = problemSchema.safeParse(answer);
  return problem.success ? { kind: 'refused', problem: problem.data } : undefined;
}
