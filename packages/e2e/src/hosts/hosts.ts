/** What stands in a host's page beside what we bring: the line that brings us in, and a button with a ticket. */
export type Own = { readonly tag: string; readonly button: string };

/** A page of somebody else's, and what makes it hostile. */
export type Host = {
  /** As an integrator would call it. */
  readonly name: string;
  readonly html: (own: Own) => string;
  /** Its content security policy; without one nothing is forbidden. */
  readonly policy?: string;
  /** How its bytes are to be read, where that is not UTF-8. */
  readonly charset?: string;
};

const page = ({ tag, button }: Own, before: string, after = ''): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>办件</title>${before}${tag}<body><main>${button}</main>${after}`;

const styled =
  (css: string): Host['html'] =>
  (own) =>
    page(own, `<style>${css}</style>`);

const scripted =
  (script: string): Host['html'] =>
  (own) =>
    page(own, `<script>${script}</script>`);

/** In the order of what they take away: looks, layers, keys and clicks, the language, the document, the policy. */
export const HOSTS: readonly Host[] = [
  { name: '什么也不做的网页', html: (own) => page(own, '') },
  { name: '样式重置 all: unset', html: styled('body * { all: unset !important }') },
  {
    name: '样式重置 box-sizing、字号、行高',
    html: styled('* { box-sizing: content-box !important; font-size: 40px; line-height: 0.5; letter-spacing: 1em }'),
  },
  { name: '整页放大 zoom', html: styled('html { zoom: 1.5 }') },
  { name: 'body 上有 transform', html: styled('body { transform: translateX(10px) scale(0.9); perspective: 10px }') },
  {
    name: '祖先 overflow: hidden、contain',
    html: styled('html, body, main { overflow: hidden; contain: paint; max-height: 60px }'),
  },
  { name: 'body 上 pointer-events: none', html: styled('body { pointer-events: none } main { pointer-events: auto }') },
  {
    name: '最高层的自制弹窗',
    html: styled('main { position: fixed; inset: 0; z-index: 2147483647; background: white }'),
  },
  {
    name: '原生 dialog 已打开',
    html: ({ tag, button }) =>
      page(
        { tag, button: '' },
        '',
        `<dialog>${button}</dialog><script>document.querySelector('dialog').showModal()</script>`,
      ),
  },
  {
    name: '弹窗把焦点抢回去',
    html: scripted(
      "document.addEventListener('focusin', function (e) { var m = document.querySelector('main'); if (!m.contains(e.target)) m.querySelector('button').focus() })",
    ),
  },
  {
    name: '占用键盘：回车、空格、Esc、Tab',
    html: scripted(
      "document.addEventListener('keydown', function (e) { if (['Enter', ' ', 'Escape', 'Tab', 'Backspace'].indexOf(e.key) >= 0) e.preventDefault() })",
    ),
  },
  {
    name: '冻结的原型',
    html: scripted(
      '[Object, Array, Function, String, Promise, Element, HTMLElement, Node, Event].forEach(function (each) { Object.freeze(each.prototype) })',
    ),
  },
  {
    name: '包了一层 fetch：读请求头、复制回答',
    html: scripted(
      'var call = fetch; window.fetch = function (input, init) { new Headers(init && init.headers).forEach(function () {}); return call.call(window, input, init).then(function (answer) { answer.clone().text(); return answer }) }',
    ),
  },
  {
    name: '像 Prototype 1.6 那样改内置对象',
    html: scripted(
      "Array.prototype.toJSON = String.prototype.toJSON = function () { return '\"' + this + '\"' }; Array.from = function (list) { var all = []; for (var i = 0; i < list.length; i += 1) all.push(list[i]); return all }; Array.prototype.each = function () {}; Element.prototype.show = Element.prototype.remove2 = function () {}; Function.prototype.bind = function (to) { var self = this, given = [].slice.call(arguments, 1); return function () { return self.apply(to, given.concat([].slice.call(arguments))) } }",
    ),
  },
  {
    name: '怪异模式',
    html: ({ tag, button }) => `<html lang="zh-CN"><meta charset="utf-8"><title>办件</title>${tag}${button}`,
  },
  {
    name: 'GBK 网页',
    charset: 'gbk',
    html: ({ tag, button }) =>
      `<!doctype html><html lang="zh-CN"><meta charset="gbk">${tag}${button.replace('评价', 'OK')}`,
  },
  {
    name: 'document.write 写入',
    html: ({ tag, button }) =>
      page(
        { tag: '', button },
        `<script>document.write(${JSON.stringify(tag).replaceAll('</script', '<\\/script')})</script>`,
      ),
  },
  { name: 'base href 指向别处', html: (own) => page(own, '<base href="/elsewhere/">') },
  {
    name: '哈希路由改写地址',
    html: scripted(
      "location.hash = '#/list'; addEventListener('hashchange', function () { if (location.hash !== '#/list') location.hash = '#/list' })",
    ),
  },
  { name: '加载器写了两遍', html: (own) => page({ ...own, tag: own.tag + own.tag }, '') },
  {
    name: '最严的内容安全策略，连同 Trusted Types',
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html haochaping",
    html: (own) => page(own, ''),
  },
  {
    name: '带 nonce 的内容安全策略',
    policy: "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; connect-src 'self'",
    html: ({ tag, button }) => page({ tag: tag.replace('<script', '<script nonce="abc"'), button }, ''),
  },
];
