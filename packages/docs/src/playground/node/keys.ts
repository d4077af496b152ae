/** A key of plain bytes. */
export class SecretKey {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

export const createSecretKey = (bytes: Uint8Array): SecretKey => new SecretKey(bytes);
