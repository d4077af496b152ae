import * as z from 'zod/mini';
import { channelSchema } from './channel.js';
import { instantSchema } from './instant.js';
import { caseStepSchema } from './occasion.js';
import { organisationSchema } from './organisation.js';
import { secretTextSchema } from './secret-text.js';

/** The occasion (服务次) for which a department asks a ticket. The place's profile decides whether step and visit tell occasions apart. */
export const ticketRequestSchema = z.object({
  channel: channelSchema,
  step: z.optional(caseStepSchema),
  /** The n-th visit for this case, from 1. */
  visit: z.optional(z.int().check(z.minimum(1), z.maximum(99))),
  /** Whose case it is, for an app of several organisations that use one number. */
  orgCode: z.optional(organisationSchema.shape.orgCode),
});
export type TicketRequest = z.infer<typeof ticketRequestSchema>;

/** Opaque, for one occasion, used once, short-lived (票据). */
export const ticketSchema = z.object({ ticket: secretTextSchema, expiresAt: instantSchema });
export type Ticket = z.infer<typeof ticketSchema>;
