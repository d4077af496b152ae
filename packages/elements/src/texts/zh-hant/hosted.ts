import type { HostedTexts } from '../message-pack.js';
import { placeWords } from './place-words.js';

export const hostedTexts: HostedTexts = {
  title: '請到評價平台的頁面上評價',
  help: (place) =>
    `${placeWords(place) ?? place}的評價在當地評價平台的頁面上進行。您填寫的內容直接交給評價平台，本頁面看不到。`,
  open: '前往評價（開啟新視窗）',
  back: '評價完成後回到這裡，就能看到結果。',
  check: '已經評價，查看結果',
  notYet: '評價平台還沒有收到這次評價。',
  unknown: '暫時查不到結果，請檢查網路後再試。',
  qr: '用手機評價（QR 碼）',
  notLoaded: 'QR 碼沒有載入，請檢查網路後再試。',
};
