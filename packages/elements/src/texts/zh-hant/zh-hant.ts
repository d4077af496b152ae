import type { MessagePack } from '../message-pack.js';
import { afterwardsTexts } from './afterwards.js';
import { hostedTexts } from './hosted.js';
import { kioskTexts } from './kiosk.js';
import { ratingTexts } from './rating.js';
import { rememberTexts } from './remember.js';
import { trackerTexts } from './tracker.js';

/** Traditional Chinese, in words that Taiwan, Hong Kong and Macao share. */
export const zhHant: MessagePack = {
  language: 'zh-Hant',
  dialog: { loading: '正在開啟評價…', title: '服務評價', close: '關閉' },
  rating: ratingTexts,
  hosted: hostedTexts,
  tracker: trackerTexts,
  afterwards: afterwardsTexts,
  kiosk: kioskTexts,
  remember: rememberTexts,
};
