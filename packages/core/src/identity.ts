import * as z from 'zod/mini';

/** Who rates (评价人): no more than a call back needs. It never travels together with the rating's content after acceptance. */
export type Identity = {
  name: string;
  phone: string;
  /** True only by the rater's own hand; the form never ticks it. */
  consent: true;
};

export const NAME_MAX_LENGTH = 50;
/** A mobile or a fixed line of mainland China. */
export const PHONE = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/;

export const isName = (name: string): boolean => name.trim() !== '' && name.trim().length <= NAME_MAX_LENGTH;
export const isPhone = (phone: string): boolean => PHONE.test(phone);

export const identitySchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_MAX_LENGTH)),
  phone: z.string().check(z.regex(PHONE)),
  consent: z.literal(true),
}) satisfies z.ZodMiniType<Identity>;
