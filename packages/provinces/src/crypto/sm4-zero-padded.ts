import { sm4 } from 'sm-crypto-v2';

const BLOCK = 16;

/** SM4-ECB over UTF-8, filled up with zero bytes (none where the length fits), as Base64 without line breaks. @param key 16 bytes */
export function encryptSm4(text: string, key: Buffer): string {
  const bytes = Buffer.from(text, 'utf8');
  const padded = Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
  return Buffer.from(sm4.encrypt(padded, key, { padding: 'none', output: 'array' })).toString('base64');
}
