/** What is said where the province hosts the rating on its own page, in Simplified Chinese. */
export const hostedTexts = {
  title: '请到评价平台的页面上评价',
  help: (place: string) => `${place}的评价在当地评价平台的页面上进行。您填写的内容直接交给评价平台，本页面看不到。`,
  open: '前往评价（打开新窗口）',
  back: '评价完成后回到这里，就能看到结果。',
  check: '已经评价，查看结果',
  notYet: '评价平台还没有收到这次评价。',
  unknown: '暂时查不到结果，请检查网络后再试。',
  qr: '用手机评价（二维码）',
  notLoaded: '二维码没有载入，请检查网络后再试。',
} as const;
