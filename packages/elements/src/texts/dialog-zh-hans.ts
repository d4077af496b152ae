/** What the dialog itself says, apart from the rest: it stands before the form has come. */
export const dialogTexts = {
  loading: '正在打开评价…',
  title: '服务评价',
  close: '关闭',
  leaveTitle: '放弃已填写的评价？',
  leaveHelp: '关闭后，填写的内容不会保留；已经送出的评价不受影响。',
  stay: '继续评价',
  leave: '放弃并关闭',
} as const;
