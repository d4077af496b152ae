import { canonicalText } from '@haochaping/core';
import { createHash } from 'node:crypto';
import type { Database } from '../store/database/database.js';
import { factsOf } from './facts.js';
import type { Claimed } from './outbox.js';
import { reportOf } from './report-of.js';
import type { Sink } from './sink.js';
import { webhookMessageOf } from './webhook-message-of.js';

/** A message as it is sent, the same text however often. */
export type Message = { readonly messageId: string; readonly body: string };

/** The message of a report; undefined where its sink is not told of it. */
export type MessageOf = (report: Claimed) => Promise<Message | undefined>;

/** Reads what these reports are about and says how each is told to its sink. */
export async function messagesOf(
  database: Database,
  { kind }: Pick<Sink, 'kind'>,
  reports: readonly Claimed[],
): Promise<MessageOf> {
  const factOf = await factsOf(database, reports);
  return async (report) => {
    const fact = factOf(report);
    const messageId = messageIdOf(report);
    const told = fact && (await TOLD[kind](fact, messageId, database));
    return told && { messageId, body: canonicalText(told) };
  };
}

const TOLD = { platform: reportOf, webhook: webhookMessageOf } as const;

/** Made of what is told, so that it is the same wherever and whenever it is sent. */
const messageIdOf = ({ region, rating_no, kind, position }: Claimed): string =>
  createHash('sha256')
    .update(JSON.stringify([region, rating_no, kind, position]))
    .digest('base64url');
