import { XMLParser } from 'fast-xml-parser';
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { encryptSm4 } from '../crypto/sm4-zero-padded.js';

/** What the gateway's answer holds when a token is too old. */
export const TOKEN_INVALID = 'access_token_invalid';

/** Codes stay text: `001` is no number. */
const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, removeNSPrefix: true });

/** Lower-case hexadecimal of MD5 over UTF-8. It protects nothing; this province signs with it. */
const md5 = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex');

/** `sign` is the lower-case MD5 of the app's code and the milliseconds. */
export const tokenQuery = (appKey: string, appCode: string, millis: number): string =>
  new URLSearchParams({ app_key: appKey, timestamp: String(millis), sign: md5(appCode + String(millis)) }).toString();

/** The key is the first 16 characters of the lower-case hexadecimal MD5 of the app's code. */
export const keyOf = (appCode: string): Buffer => Buffer.from(md5(appCode).slice(0, 16), 'latin1');

/** The document as it travels. It says GB2312 and is UTF-8, as the province's own clients write it. */
export function encryptedCase(fields: Readonly<Record<string, string>>, appCode: string): string {
  const elements = Object.entries(fields).map(([field, text]) => `<${field}>${escaped(text)}</${field}>`);
  const xml = `<?xml version="1.0" encoding="GB2312"?><Case>${elements.join('')}</Case>`;
  return encryptSm4(xml, keyOf(appCode));
}

/** @param xmlStr the encrypted document */
export const soapEnvelope = (token: string, appKey: string, xmlStr: string): string =>
  '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:web="http://webServiceInterface.cms.linewell.com">' +
  `<soapenv:Header><Authorization>Basic ${escaped(token)}</Authorization></soapenv:Header>` +
  `<soapenv:Body><web:getSaveEvaluation><appKey>${escaped(appKey)}</appKey><xmlStr>${xmlStr}</xmlStr></web:getSaveEvaluation>` +
  '</soapenv:Body></soapenv:Envelope>';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const soapReplySchema = z.object({
  Envelope: z.object({ Body: z.record(z.string(), z.object({ return: z.string() })) }),
});
const replySchema = z.object({
  Case: z.object({
    code: z.string(),
    message: z.optional(z.string()),
    data: z.optional(z.union([z.object({ evaluateUnid: z.optional(z.string()) }), z.string()])),
  }),
});

export type FujianReply = {
  readonly code: string;
  readonly message: string;
  readonly evaluateUnid: string | undefined;
};

/** The document inside the SOAP answer; undefined for anything else. */
export function replyIn(soap: string): FujianReply | undefined {
  const envelope = soapReplySchema.safeParse(xmlIn(soap));
  if (!envelope.success) return undefined;
  const [operation] = Object.values(envelope.data.Envelope.Body);
  const reply = replySchema.safeParse(xmlIn(operation?.return ?? ''));
  if (!reply.success) return undefined;
  const { code, message = '', data } = reply.data.Case;
  return { code, message, evaluateUnid: typeof data === 'object' ? data.evaluateUnid : undefined };
}

function xmlIn(text: string): unknown {
  try {
    const value: unknown = parser.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
