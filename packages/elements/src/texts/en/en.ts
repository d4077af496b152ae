import type { MessagePack } from '../message-pack.js';
import { afterwardsTexts } from './afterwards.js';
import { hostedTexts } from './hosted.js';
import { kioskTexts } from './kiosk.js';
import { ratingTexts } from './rating.js';
import { rememberTexts } from './remember.js';
import { trackerTexts } from './tracker.js';

/** Plain English for a government service. */
export const en: MessagePack = {
  language: 'en',
  dialog: { loading: 'Opening the rating…', title: 'Rate this service', close: 'Close' },
  rating: ratingTexts,
  hosted: hostedTexts,
  tracker: trackerTexts,
  afterwards: afterwardsTexts,
  kiosk: kioskTexts,
  remember: rememberTexts,
};
