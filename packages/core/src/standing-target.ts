import * as z from 'zod/mini';
import { channelSchema } from './channel.js';
import { organisationSchema, regionCodeSchema } from './organisation.js';
import { secretTextSchema } from './secret-text.js';

/** What can be rated without a case (notices 000, 002, 003, 004): 机构、平台、窗口、办事指南、服务应用. */
export const TARGET_KINDS = ['organisation', 'platform', 'window', 'item-guide', 'service-application'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** A target that stands there for everybody (综合点评): a rating of it is of no case, and counted apart from those of cases. */
export const standingTargetSchema = z.object({
  kind: z.enum(TARGET_KINDS),
  /** The organisation's own code of it, such as the number of a window. */
  code: z.string().check(z.regex(/^[0-9A-Za-z_-]{1,50}$/)),
  /** As people know it: it is what they read above the levels. */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  orgCode: organisationSchema.shape.orgCode,
  regionCode: regionCodeSchema,
});
export type StandingTarget = z.infer<typeof standingTargetSchema>;

/**
 * A number that a device draws for itself, another one each day: under it one target is rated once a day. It says nothing of its
 * owner, and its server keeps a keyed hash that differs from day to day and from target to target.
 */
const deviceSchema = secretTextSchema;

/** A ticket for one visitor of a target, as a department's server asks for it. */
export const targetTicketRequestSchema = z.object({
  channel: channelSchema,
  target: standingTargetSchema,
  device: z.optional(deviceSchema),
});
export type TargetTicketRequest = z.infer<typeof targetTicketRequestSchema>;

/** The code that a hall prints and puts up for a target. */
export const postedCodeRequestSchema = z.object({
  target: standingTargetSchema,
  /** Ends the code that is up now, for one that was copied to where it does not belong. */
  replace: z.optional(z.boolean()),
});
export type PostedCodeRequest = z.infer<typeof postedCodeRequestSchema>;

/** Ten characters that anybody may know: whoever stands before it reads it, or types it off the paper. */
const POSTED_CODE = /^[0-9A-HJKMNP-TV-Z]{10}$/;

export const postedCodeSchema = z.object({
  code: z.string().check(z.regex(POSTED_CODE)),
  /** The path of the page that it leads to, at the interface's own address: what the QR code says. */
  path: z.string(),
});
export type PostedCode = z.infer<typeof postedCodeSchema>;

/** A posted code as a person types it: in any case and width, with blanks and dashes, and with the letters that it never has. */
export const scannedCodeSchema = z.object({
  code: z.string().check(
    z.overwrite((written) =>
      written
        .normalize('NFKC')
        .replace(/[\s\u2010-\u2015\u2212-]/g, '')
        .toUpperCase()
        .replaceAll('O', '0')
        .replace(/[IL]/g, '1'),
    ),
    z.regex(POSTED_CODE),
  ),
  device: deviceSchema,
});
export type ScannedCode = z.infer<typeof scannedCodeSchema>;
