import { canonicalText } from '@haochaping/core';
import { createHash } from 'node:crypto';
import type { Database } from '../store/database/database.js';
import type { Fact } from './facts.js';
import type { Claimed } from './outbox.js';
import { reportOf } from './report-of.js';
import { webhookMessageOf } from './webhook-message-of.js';

/** A message as it is sent, the same text however often. */
export type Message = { readonly messageId: string; readonly body: string };

/** How a report is told in our words; undefined where its sink is not told of it. */
export async function messageOf(
  database: Database,
  kind: keyof typeof TOLD,
  report: Claimed,
  fact: Fact,
): Promise<Message | undefined> {
  const messageId = messageIdOf(report);
  const told = await TOLD[kind](fact, messageId, database);
  return told && { messageId, body: canonicalText(told) };
}

const TOLD = { platform: reportOf, webhook: webhookMessageOf } as const;

/** Made of what is told, so that it is the same wherever and whenever it is sent. */
const messageIdOf = ({ region, rating_no, kind, position }: Claimed): string =>
  createHash('sha256')
    .update(JSON.stringify([region, rating_no, kind, position]))
    .digest('base64url');
