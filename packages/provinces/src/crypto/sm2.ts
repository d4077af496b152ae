import { sm2 } from 'sm-crypto-v2';

/**
 * How a peer writes SM2 ciphertext in hexadecimal: the point C1 with or without its mark 04, then C3 (hash) and C2 (text) in either
 * order. Java peers differ by the age of their library, so this is a setting and never a guess.
 */
export const SM2_LAYOUTS = ['04-c1c3c2', '04-c1c2c3', 'c1c3c2', 'c1c2c3'] as const;
export type Sm2Layout = (typeof SM2_LAYOUTS)[number];

const modeOf = (layout: Sm2Layout): 0 | 1 => (layout.endsWith('c1c3c2') ? 1 : 0);
const isMarked = (layout: Sm2Layout): boolean => layout.startsWith('04-');

/** @param publicKey 130 hexadecimal digits, beginning with 04. The result is lower-case hexadecimal. */
export const encryptSm2 = (text: string, publicKey: string, layout: Sm2Layout): string =>
  (isMarked(layout) ? '04' : '') + sm2.doEncrypt(text, publicKey, modeOf(layout));

/** Undefined for what was not encrypted for this key, or in another layout. */
export function decryptSm2(cipher: string, privateKey: string, layout: Sm2Layout): string | undefined {
  if (isMarked(layout) && !cipher.startsWith('04')) return undefined;
  try {
    const unmarked = isMarked(layout) ? cipher.slice(2) : cipher;
    const text = sm2.doDecrypt(unmarked, privateKey, modeOf(layout), { output: 'string' });
    return text === '' ? undefined : text;
  } catch {
    return undefined;
  }
}

/** SM2 with SM3 over UTF-8, DER in lower-case hexadecimal. @param userId the distinguishing id: with another, nobody can verify */
export const signSm2 = (text: string, privateKey: string, userId: string): string =>
  sm2.doSignature(text, privateKey, { hash: true, der: true, userId });

export function verifySm2(text: string, signature: string, publicKey: string, userId: string): boolean {
  try {
    return sm2.doVerifySignature(text, signature, publicKey, { hash: true, der: true, userId });
  } catch {
    return false;
  }
}

/** A key pair in hexadecimal: 64 and 130 digits. */
export const newSm2Keys = (): { readonly privateKey: string; readonly publicKey: string } => sm2.generateKeyPairHex();
