/** The texts of remembering a rating on one's own device, in Simplified Chinese. */
export const rememberTexts = {
  offer: '在本机记住，方便查看进度',
  help: '下次在本站的办件里就能查看。查询凭证加密保存在这台设备上，办结满 30 天自动删除。多人共用的设备请不要记住。',
  remembered: '已在本机记住。',
  forget: '不再记住',
  forgotten: '已从本机删除。',
  notRemembered: '这个浏览器不能保存，请保存查询链接。',
  notForgotten: '没有删掉，请再试一次；还不行的，请在浏览器里清除本站的数据。',
} as const;
