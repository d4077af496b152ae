import * as z from 'zod/mini';
import { daySchema, instantSchema } from './instant.js';

/** What the office owes by a date: 核实, 整改, 反馈. */
export const DUTIES = ['verify', 'rectify', 'answer'] as const;
export const dutySchema = z.enum(DUTIES);
export type Duty = z.infer<typeof dutySchema>;

export const DUE_UNITS = ['hours', 'natural-days', 'working-days'] as const;
export const dueUnitSchema = z.enum(DUE_UNITS);
export type DueUnit = z.infer<typeof dueUnitSchema>;

const namedDaySchema = z.object({ day: daySchema, name: z.string() });

/** How a date was counted, so that anyone can count it again. */
export const howCountedSchema = z.object({
  amount: z.int(),
  unit: dueUnitSchema,
  /** The moment that the count starts from. */
  anchor: instantSchema,
  /** Where the rule stands: the notice and its words. */
  source: z.object({ notice: z.string(), quote: z.string() }),
  /** Present where the notice leaves something open: what we declared, and why. */
  declared: z.optional(z.string()),
  /** Days passed over, each with its reason: 周末, 春节, … */
  skipped: z.array(namedDaySchema),
  /** Weekend days that counted, since the State Council made them working days. */
  makeUpDays: z.array(namedDaySchema),
});
export type HowCounted = z.infer<typeof howCountedSchema>;

/** The last moment at which a duty is still done in time (时限). */
export const dueSchema = z.object({
  duty: dutySchema,
  dueAt: instantSchema,
  /** True when the count ran into a year whose holidays are not yet published. */
  provisional: z.boolean(),
  howCounted: howCountedSchema,
});
export type Due = z.infer<typeof dueSchema>;
