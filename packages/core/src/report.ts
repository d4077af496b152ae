import * as z from 'zod/mini';
import { openCode } from './open-code.js';

/**
 * How a message to the upper platform or to an app stands: waiting, delivered, given up until the operator sends it again (死信), or
 * left out by the operator.
 */
export const REPORT_STATES = ['waiting', 'delivered', 'dead', 'dropped'] as const;
export const reportStateSchema = z.enum(REPORT_STATES);
export type ReportState = z.infer<typeof reportStateSchema>;
export const openReportStateSchema = openCode<ReportState>();

/** What a department's app is told of a case: enough to send a text message or to fill its user centre, and no level. */
export const WEBHOOK_EVENTS = [
  'rating-accepted',
  'default-rating-made',
  'answered',
  'returned', // the rater has given the answer back
  'closed',
  'urged',
  'due-soon',
  'overdue',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];
export const openWebhookEventSchema = openCode<WebhookEvent>();

/** By what ways a place has the rater told of the answer (notices 000 to 004): 平台, 移动端用户中心, 短信, 电话. */
export const FEEDBACK_CHANNELS = ['platform', 'user-centre', 'sms', 'phone'] as const;
export const openFeedbackChannelSchema = openCode<(typeof FEEDBACK_CHANNELS)[number]>();
