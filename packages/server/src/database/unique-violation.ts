import * as z from 'zod/mini';

const uniqueViolationSchema = z.object({ code: z.literal('23505'), constraint: z.string() });

/** Whether the database refused a row because another has the same key (PostgreSQL's unique_violation). */
export function violatesUnique(error: unknown, constraint: string): boolean {
  const violation = uniqueViolationSchema.safeParse(error);
  return violation.success && violation.data.constraint === constraint;
}
