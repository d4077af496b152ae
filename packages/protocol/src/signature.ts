/** The keyed hashes that a department's server may sign with. */
export const SIGNATURE_ALGORITHMS = ['hmac-sha256', 'hmac-sm3'] as const;
export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

export const SIGNATURE_HEADERS = {
  app: 'hcp-app',
  time: 'hcp-time',
  nonce: 'hcp-nonce',
  signature: 'hcp-signature',
} as const;

/** A signed call is accepted within this many seconds of the server's clock, and each nonce once within them. */
export const SIGNATURE_WINDOW_SECONDS = 300;

export const NONCE_PATTERN = /^[A-Za-z0-9_-]{16,64}$/;

export type Signed = {
  readonly method: string;
  /** Path and query exactly as they are sent. */
  readonly target: string;
  /** Unix seconds, decimal. */
  readonly time: string;
  readonly nonce: string;
  /** Lower-case hex of the body's hash, of the signature's own family. */
  readonly bodyHash: string;
};

/** The text under the keyed hash: five lines, no line break at the end. */
export const textToSign = ({ method, target, time, nonce, bodyHash }: Signed): string =>
  [method, target, time, nonce, bodyHash].join('\n');
