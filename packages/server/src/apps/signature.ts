import { isKeyOf } from '@haochaping/core';
import {
  NONCE_PATTERN,
  SIGNATURE_ALGORITHMS,
  SIGNATURE_HEADERS,
  SIGNATURE_WINDOW_SECONDS,
  textToSign,
  type FieldFault,
  type SignatureAlgorithm,
} from '@haochaping/protocol';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const DIGEST: Readonly<Record<SignatureAlgorithm, string>> = { 'hmac-sha256': 'sha256', 'hmac-sm3': 'sm3' };

/** The four headers of a signed call, well-formed but not yet verified. */
export type Signature = {
  readonly appId: string;
  readonly time: string;
  readonly nonce: string;
  readonly algorithm: SignatureAlgorithm;
  readonly mac: Buffer;
};

/** A call as it came over the wire. */
export type SignedCall = { readonly method: string; readonly target: string; readonly body: Uint8Array };

type HeaderOf = (name: string) => string | undefined;

const SIGNATURE_PATTERN = new RegExp(`^(${SIGNATURE_ALGORITHMS.join('|')})=([A-Za-z0-9_-]{43})=?$`);

/** The format of each header, and the message for a value that does not match it. */
const FORMS: Readonly<Record<keyof typeof SIGNATURE_HEADERS, readonly [name: string, pattern: RegExp, form: string]>> =
  {
    app: ['应用编号', /^.{1,200}$/, '由省平台发给'],
    time: ['签名时间', /^\d{1,12}$/, '应为以秒计的整数'],
    nonce: ['随机数', NONCE_PATTERN, '应为 16 至 64 位字母、数字、短横线或下划线'],
    signature: ['签名', SIGNATURE_PATTERN, '应为算法名、等号和 43 位签名值'],
  };

/** What is wrong with the headers, in the order in which they are described. */
export function signatureFaults(header: HeaderOf): readonly FieldFault[] {
  return Object.entries(FORMS).flatMap(([key, [name, pattern, form]]) => {
    const text = isKeyOf(SIGNATURE_HEADERS, key) ? (header(SIGNATURE_HEADERS[key]) ?? '') : '';
    const pointer = `/Hcp-${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    if (text === '') return [{ pointer, code: 'missing', detail: `请求头中缺少${name}` }];
    return pattern.test(text) ? [] : [{ pointer, code: 'invalid-format', detail: `${name}${form}` }];
  });
}

/** Reads the headers; undefined if one is missing or malformed. */
export function readSignature(header: HeaderOf): Signature | undefined {
  if (signatureFaults(header).length > 0) return undefined;
  const [, named, mac = ''] = SIGNATURE_PATTERN.exec(header(SIGNATURE_HEADERS.signature) ?? '') ?? [];
  const algorithm = SIGNATURE_ALGORITHMS.find((candidate) => candidate === named);
  const { app, time, nonce } = SIGNATURE_HEADERS;
  return (
    algorithm && {
      appId: header(app) ?? '',
      time: header(time) ?? '',
      nonce: header(nonce) ?? '',
      algorithm,
      mac: Buffer.from(mac, 'base64url'),
    }
  );
}

/** Whether the app that holds the secret signed exactly this call. */
export const isSignedWith = (secret: string, { mac, ...signed }: Signature, call: SignedCall): boolean =>
  timingSafeEqual(macOf(secret, signed, call), mac);

type Signed = Pick<Signature, 'algorithm' | 'time' | 'nonce'>;

function macOf(secret: string, { algorithm, time, nonce }: Signed, { method, target, body }: SignedCall): Buffer {
  const digest = DIGEST[algorithm];
  const bodyHash = createHash(digest).update(body).digest('hex');
  return createHmac(digest, secret).update(textToSign({ method, target, time, nonce, bodyHash })).digest();
}

/** The headers of a call that this server makes itself, signed as an app signs its own; the time is in Unix seconds. */
export function signCall(
  { appId, secret, algorithm }: { readonly secret: string } & Pick<Signature, 'appId' | 'algorithm'>,
  call: SignedCall,
  { time, nonce }: { readonly time: number; readonly nonce: string },
): Readonly<Record<string, string>> {
  const mac = macOf(secret, { algorithm, time: String(time), nonce }, call);
  return {
    [SIGNATURE_HEADERS.app]: appId,
    [SIGNATURE_HEADERS.time]: String(time),
    [SIGNATURE_HEADERS.nonce]: nonce,
    [SIGNATURE_HEADERS.signature]: `${algorithm}=${mac.toString('base64url')}`,
  };
}

/** Whether the signature's time lies within the window of our clock, in whole seconds as both are written. */
export const isWithinWindow = ({ time }: Signature, now: number): boolean =>
  Math.abs(Number(time) - Math.floor(now / 1000)) <= SIGNATURE_WINDOW_SECONDS;
