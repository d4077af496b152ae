/** What the dialog itself says, apart from the rest: it stands before the form has come. */
export const dialogTexts = {
  loading: '正在打开评价…',
  title: '服务评价',
  close: '关闭',
} as const;
