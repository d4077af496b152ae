import type { MessagePack } from '../message-pack.js';

export const kioskTexts: MessagePack['kiosk'] = {
  welcome: '辦完事，請您評一評',
  welcomeHelp: '請在窗口辦完業務後，由工作人員把評價交給您。',
  handedOver: '請您評價這次服務',
  handedOverHelp: '只有您能看到您的選擇，窗口的螢幕上不顯示。',
  begin: '開始評價',
  language: '語言 Language',
  skip: '這次不評',
  thanks: '已評價，謝謝！',
  left: '謝謝，請慢走。',
  handoff: {
    title: '請用自己的手機評價',
    help: '用微信或手機相機掃一掃。您的選擇只在您的手機上，窗口看不到。',
    qr: '評價二維碼',
    loading: '正在產生二維碼…',
    unreachable: '暫時連不上評價平臺，正在重試。',
    rated: '已評價，謝謝！',
    expired: '這個二維碼已經過期，請工作人員重新出示。',
    unknown: '現在不能評價，請工作人員重新出示二維碼。',
  },
  idle: {
    title: '您還在嗎？',
    help: (seconds) => `${seconds} 秒後清除螢幕上的內容，不會提交。點一下螢幕，就接著評。`,
    stay: '我還在，接著評',
  },
};
