import * as z from 'zod/mini';

/** What a unit loses points for (notice 004: “不满意”“非常不满意”和回访结果“不满意”). */
export const DEDUCTED_FOR = ['dissatisfied', 'very-dissatisfied', 'callback-dissatisfied'] as const;
export type DeductedFor = (typeof DEDUCTED_FOR)[number];

const pointsSchema = z.number().check(z.minimum(0), z.maximum(100));

/** How many points each costs (扣分表). */
export const deductionsSchema = z.record(z.enum(DEDUCTED_FOR), pointsSchema);
export type Deductions = z.infer<typeof deductionsSchema>;

/** The points that a unit loses; tenths are not lost to the binary. */
export const pointsLost = (points: Deductions, counts: Readonly<Record<DeductedFor, number>>): number =>
  Math.round(DEDUCTED_FOR.reduce((sum, what) => sum + points[what] * counts[what], 0) * 100) / 100;
