import { instantOf, millisOf, type Instant } from '@haochaping/core';

/** `2026-11-22 15:16:36`, in Shanghai, as every province writes a moment. */
export const wireTime = (at: Instant | undefined): string | undefined =>
  at === undefined ? undefined : instantOf(millisOf(at)).slice(0, 19).replace('T', ' ');

/** `20261122151636`, in Shanghai: the moment of a call. */
export const compactTime = (millis: number): string => instantOf(millis).slice(0, 19).replace(/\D/g, '');
