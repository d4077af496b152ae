import { styled, type Host } from './host.js';

/** What a page's style sheets do to everything in it. */
export const LOOKS: readonly Host[] = [
  { name: '重置全部样式', hostile: 'all: unset !important', html: styled('body * { all: unset !important }') },
  {
    name: '重置盒模型与字号',
    hostile: 'box-sizing、40px 的字、半行行高、一字字距',
    html: styled('* { box-sizing: content-box !important; font-size: 40px; line-height: 0.5; letter-spacing: 1em }'),
  },
  {
    name: 'body 字号为 0',
    hostile: '消除行内间隙的写法：font-size: 0、text-indent: -9999px、透明文字、不换行，都会继承',
    html: styled(
      'body { font-size: 0; text-indent: -9999px; color: transparent; white-space: nowrap; word-spacing: 2em; text-transform: uppercase; text-align: right; cursor: none; user-select: none; -webkit-user-select: none }',
    ),
  },
  {
    name: '藏起表单控件',
    hostile: 'dialog、label、input、textarea、fieldset 一律 display: none !important',
    html: styled('dialog, label, input, textarea, fieldset { display: none !important }'),
  },
  {
    name: '只显示主区',
    hostile: 'body 的其他孩子一律 display: none !important',
    html: styled('body > :not(main) { display: none !important }'),
    everywhere: true,
  },
  { name: '整页放大', hostile: 'html 上 zoom: 1.5（无障碍工具条）', html: styled('html { zoom: 1.5 }') },
  {
    name: '整页变换',
    hostile: 'body 上 transform、perspective：固定定位不再相对屏幕',
    html: styled('body { transform: translateX(10px) scale(0.9); perspective: 10px }'),
  },
  {
    name: '整页变灰',
    hostile: '哀悼日的 html { filter: grayscale(1) }',
    html: styled('html { filter: grayscale(1) }'),
    everywhere: true,
  },
  {
    name: '祖先剪裁',
    hostile: 'overflow: hidden、contain: paint、最高 60px',
    html: styled('html, body, main { overflow: hidden; contain: paint; max-height: 60px }'),
    everywhere: true,
  },
  {
    name: '竖排',
    hostile: 'html 上 writing-mode: vertical-rl，传统蒙古文网页也如此',
    html: styled('html { writing-mode: vertical-rl }'),
  },
  {
    name: '没定义的元素不显示',
    hostile: ':not(:defined) 不可见，动画和过渡一律拖长到 30 秒',
    html: styled(
      ':not(:defined) { visibility: hidden } *, ::before, ::after { transition: all 30s !important; animation-duration: 30s !important }',
    ),
  },
];
