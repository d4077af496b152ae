/** What the fields of paper sheets are called, beside those of everything else. */
export const FIELDS_OF_PAPER = {
  differences: '两个人录得不一样的字段',
  scanNo: '扫描件的编号',
  sheets: '书面评价表',
} as const satisfies Readonly<Record<string, string>>;
