import type { Hash } from '@haochaping/core';
import { createHash } from 'node:crypto';

export const sha256: Hash = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());
