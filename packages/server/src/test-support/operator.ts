import assert from 'node:assert/strict';
import * as z from 'zod/mini';

export const OPERATOR_TOKEN = 'q7Jx2vR9pL4mZ8sK1tB6wN3yD5cF0hGa';
export const AS_OPERATOR = { authorization: `Bearer ${OPERATOR_TOKEN}` };

const problemSchema = z.object({
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z._default(z.string(), ''),
  errors: z._default(z.array(z.object({ pointer: z.string(), detail: z.string() })), []),
});
/** The problem that the operator's interface answers with. */
export async function operatorProblemOf(answer: Promise<Response>) {
  const response = await answer;
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const problem = problemSchema.parse(await response.json());
  assert.equal(problem.status, response.status);
  return problem;
}
