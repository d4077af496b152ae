import { canonicalText, type Bytes } from '@haochaping/core';
import { update, type Place } from './database.js';

/** Content that only the device's own key opens. */
export type Encrypted = { readonly iv: Bytes; readonly text: ArrayBuffer };

export type Encryption = {
  /** Rejects while the key cannot be had, which says nothing about what it would open. */
  ready(): Promise<unknown>;
  encrypt(content: unknown): Promise<Encrypted>;
  decrypt(encrypted: Encrypted): Promise<unknown>;
};

/** Encrypts under a key that stays in its place in this browser's database and that no script can read out, not even ours. */
export function deviceEncryption(place: Place): Encryption {
  let key: Promise<CryptoKey> | undefined;

  const stored = (): Promise<CryptoKey | undefined> => place.read<CryptoKey | undefined>((store) => store.get('key'));

  /** Of two tabs that make a key at the same time one comes first, and both take what is stored. */
  async function makeKey(): Promise<CryptoKey> {
    const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await update(place, 'key', (earlier) => earlier ?? fresh);
    return (await stored()) ?? fresh;
  }
  const deviceKey = async (): Promise<CryptoKey> => {
    key ??= stored().then((mine) => mine ?? makeKey());
    return key.catch((reason: unknown) => {
      key = undefined;
      throw reason;
    });
  };

  return {
    ready: deviceKey,
    async encrypt(content) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(canonicalText(content));
      return { iv, text: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await deviceKey(), plain) };
    },
    async decrypt({ iv, text }) {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await deviceKey(), text);
      const content: unknown = JSON.parse(new TextDecoder().decode(plain));
      return content;
    },
  };
}
