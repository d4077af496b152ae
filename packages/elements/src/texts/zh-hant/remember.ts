import type { RememberTexts } from '../message-pack.js';

export const rememberTexts: RememberTexts = {
  offer: '在本機記住，方便查看進度',
  help: '下次在本站的辦件裡就能查看。查詢憑證加密保存在這台裝置上，辦結滿 30 天自動刪除。多人共用的裝置請不要記住。',
  remembered: '已在本機記住。',
  forget: '不再記住',
  forgotten: '已從本機刪除。',
  notRemembered: '這個瀏覽器不能保存，請保存查詢連結。',
  notForgotten: '沒有刪掉，請再試一次；還不行的，請在瀏覽器裡清除本站的資料。',
};
