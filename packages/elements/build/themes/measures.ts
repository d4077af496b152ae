/** What a page can set besides colours: the property without its `--hcp-`, what it changes, and what it is when nobody sets it. */
export const MEASURES = {
  'color-scheme': { default: 'light', meaning: '浏览器自带控件与滚动条：light 或 dark，由主题设置' },
  'font-family': { default: '苹方、鸿蒙、雅黑、思源黑体……', meaning: '字体' },
  'font-size': { default: 'medium', meaning: '字号；默认是读者在浏览器里设的字号。长辈版可放大到 30px' },
  'font-size-small': { default: '0.875em', meaning: '说明文字的字号' },
  'line-height': { default: '1.6', meaning: '行距' },
  space: { default: '1em', meaning: '内容之间的间距' },
  radius: { default: '10px', meaning: '圆角' },
  'target-size': { default: '44px', meaning: '可点击处的最小高度' },
  motion: { default: '0.12s', meaning: '颜色变化的时长；读者要求减少动画时为 0' },
  'focus-width': { default: '3px', meaning: '焦点框的粗细' },
  'face-size': { default: '2.5em', meaning: '表情的大小' },
  'scale-row-from': { default: '32em', meaning: '满意度不短于这个宽度才排成一行，否则一行一个' },
  'dialog-width': { default: '44em', meaning: '对话框的最大宽度' },
} as const satisfies Record<string, { readonly default: string; readonly meaning: string }>;
