import { page, scripted, type Host } from './host.js';

/** What a page's scripts do with keys, clicks and taps. */
export const INPUT: readonly Host[] = [
  {
    name: '占用键盘',
    hostile: '回车、空格、Esc、Tab、退格一律 preventDefault',
    html: scripted(
      "document.addEventListener('keydown', function (e) { if (['Enter', ' ', 'Escape', 'Tab', 'Backspace'].indexOf(e.key) >= 0) e.preventDefault() })",
    ),
    everywhere: true,
  },
  {
    name: '输入框以外不许退格',
    hostile: '老 JSP 防后退：target 不是 input、textarea 就 return false',
    html: scripted(
      'document.onkeydown = function (e) { if (e.keyCode === 8 && !/^(input|textarea)$/i.test(e.target.tagName)) return false }',
    ),
  },
  {
    name: '单键快捷键',
    hostile: '按任何字母就离开本页',
    html: scripted(
      "['keydown', 'keypress', 'keyup'].forEach(function (type) { document.addEventListener(type, function (e) { if (/^[a-z]$/.test(e.key)) location.href = '/elsewhere' }) })",
    ),
  },
  {
    name: '禁止选择和右键',
    hostile: 'onmousedown、onselectstart、oncontextmenu、ondragstart 一律 return false',
    html: scripted(
      'document.onmousedown = document.onselectstart = document.oncontextmenu = document.ondragstart = function () { return false }',
    ),
  },
  {
    name: '截走点击',
    hostile: 'document.onclick 一律 return false：勾选框勾不上',
    html: scripted('document.onclick = function () { return false }'),
    everywhere: true,
  },
  {
    name: 'FastClick',
    hostile: '真的 FastClick 1.0.6：手指点了以后自己再派一次 click',
    journey: 'with a finger',
    html: (own) =>
      page(
        own,
        '<script src="/npm/fastclick/lib/fastclick.js"></script>',
        '<script>FastClick.attach(document.body)</script>',
      ),
  },
];
