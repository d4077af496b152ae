import { lookUp, type UnknownCode } from '@haochaping/core';
import type { RatingTexts } from './message-pack.js';

/** The word for a code; where a newer province has one that this version does not know, the code itself. */
export const named = <Known extends string>(
  words: Readonly<Record<Known, string>>,
  code: Known | UnknownCode,
  texts: RatingTexts,
): string => lookUp(words, code) ?? texts.unknown(code);
