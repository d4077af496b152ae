import { dayOf, instantOf } from '@haochaping/core';
import { readableCode } from '../store/crypto/readable-code.js';

const LENGTH = 8;

/** Region, day in Shanghai and 40 random bits. On a collision nothing is stored and the client sends again. */
export const newRatingNo = (regionCode: string, now: number): string =>
  `${regionCode}-${dayOf(instantOf(now)).replaceAll('-', '')}-${readableCode(LENGTH)}`;
