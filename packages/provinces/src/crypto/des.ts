import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Single DES as triple DES with one key three times: OpenSSL 3 has put DES itself among what is no longer loaded. */
const thrice = (key: string): Buffer => Buffer.from(key.repeat(3), 'latin1');

/** DES/ECB/PKCS5Padding over UTF-8, what Java means by “DES”, in lower-case hexadecimal. @param key 8 ASCII characters */
export function encryptDes(text: string, key: string): string {
  const cipher = createCipheriv('des-ede3', thrice(key), null);
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

/** Undefined for what was not encrypted with this key. */
export function decryptDes(cipher: string, key: string): string | undefined {
  try {
    const decipher = createDecipheriv('des-ede3', thrice(key), null);
    return decipher.update(cipher, 'hex', 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
