import * as z from 'zod/mini';
import { PHONE_FORM, isPhone, phoneOf } from './phone.js';

/** Who rates (评价人): no more than a call back needs. It never travels together with the rating's content after acceptance. */
export type Identity = {
  name: string;
  phone: string;
  /** True only by the rater's own hand; the form never ticks it. */
  consent: true;
};

const NAME_MAX_LENGTH = 50;

export const isName = (name: string): boolean => name.trim() !== '' && name.trim().length <= NAME_MAX_LENGTH;

/** A telephone number however it is written, read in the one form in which it is kept. */
export const phoneSchema = z.string().check(
  z.refine(isPhone, { error: `须是${PHONE_FORM}` }),
  z.overwrite((written) => phoneOf(written) ?? written),
);

export const identitySchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_MAX_LENGTH)),
  phone: phoneSchema,
  consent: z.literal(true),
}) satisfies z.ZodMiniType<Identity>;
