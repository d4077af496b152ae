import * as z from 'zod/mini';
import { NAME_MAX_LENGTH, PHONE, type Identity } from './identity.js';

export const identitySchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_MAX_LENGTH)),
  phone: z.string().check(z.regex(PHONE)),
  consent: z.literal(true),
}) satisfies z.ZodMiniType<Identity>;
