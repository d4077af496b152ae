import { momentSchema, startsSchema, type DueUnit, type Starts } from '@haochaping/core';
import * as z from 'zod/mini';

const amount = z.int().check(z.minimum(1), z.maximum(366));

/** How long something takes: hours by the clock, or whole days that end with the last one. */
export const countSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('hours'), amount, from: momentSchema }),
  z.object({ unit: z.literal('natural-days'), amount, from: momentSchema, starts: startsSchema }),
  z.object({ unit: z.literal('working-days'), amount, from: momentSchema, starts: startsSchema }),
]);
export type Count = z.infer<typeof countSchema>;

/** How long something takes from a moment that is no rule's to name. */
export const lengthSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('hours'), amount }),
  z.object({ unit: z.literal('natural-days'), amount, starts: startsSchema }),
  z.object({ unit: z.literal('working-days'), amount, starts: startsSchema }),
]);
/** A count without the moment that it starts from. */
export type Length = { readonly amount: number } & (
  { readonly unit: 'hours' } | { readonly unit: Exclude<DueUnit, 'hours'>; readonly starts: Starts }
);
