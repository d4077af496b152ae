import { library, page, scripted, styled, type Host, type Own } from './host.js';

/** A page with a button of the host's dialog, opened by a script of its own. */
const opened = (before: readonly string[], dialog: (button: string) => string, script: string): Host['html'] => {
  return ({ tag, button }: Own) =>
    page({ tag, button: '' }, before.map(library).join(''), `${dialog(button)}<script>${script}</script>`);
};

/** What a page lays over everything else, and what it shuts off meanwhile: the button is in a dialog of the host's. */
export const LAYERS: readonly Host[] = [
  {
    name: 'body 不理会指针',
    hostile: 'body 上 pointer-events: none（Radix、vaul 开弹窗时）',
    html: styled('body { pointer-events: none } main { pointer-events: auto }'),
    everywhere: true,
  },
  {
    name: '最高层的自制弹窗',
    hostile: 'z-index: 2147483647 盖住整页',
    html: styled('main { position: fixed; inset: 0; z-index: 2147483647; background: white }'),
  },
  {
    name: '原生 dialog 已打开',
    hostile: '其余部分都不能操作',
    html: opened([], (button) => `<dialog>${button}</dialog>`, "document.querySelector('dialog').showModal()"),
    everywhere: true,
  },
  {
    name: '弹窗把焦点抢回去',
    hostile: 'focusin 在弹窗以外就移回来（Bootstrap 3）',
    html: scripted(
      "document.addEventListener('focusin', function (e) { var m = document.querySelector('main'); if (!m.contains(e.target)) m.querySelector('button').focus() })",
    ),
    everywhere: true,
  },
  {
    name: '像 Radix 的弹窗',
    hostile: '弹窗以外按下、得到焦点或按 Esc 就关；其余孩子 aria-hidden，body 不理会指针、不许滚动',
    html: opened(
      [],
      (button) => `<div id="own" role="dialog" style="pointer-events: auto">${button}</div>`,
      `var own = document.getElementById('own');
       var outside = function (e) { if (!own.contains(e.target)) own.remove() };
       document.body.style.cssText = 'pointer-events: none; overflow: hidden';
       ['pointerdown', 'mousedown', 'click', 'focusin'].forEach(function (type) { document.addEventListener(type, outside) });
       document.addEventListener('keydown', function (e) { if (e.key === 'Escape') own.remove() });
       new MutationObserver(function () {
         [].forEach.call(document.body.children, function (each) { if (each !== own) each.setAttribute('aria-hidden', 'true') });
       }).observe(document.body, { childList: true });`,
    ),
  },
  {
    name: '弹窗使别处失效',
    hostile: 'body 里后来的每个孩子都被加上 inert',
    html: scripted(
      `new MutationObserver(function () {
         [].forEach.call(document.body.children, function (each) { each.inert = each.localName !== 'main' });
       }).observe(document.documentElement, { childList: true, subtree: true })`,
    ),
  },
  {
    name: 'element-ui 2 的对话框',
    hostile: '真的 element-ui 与 Vue 2.7：遮罩、锁滚动、Esc 关闭',
    html: opened(
      ['vue2/dist/vue.min.js', 'element-ui/lib/index.js', 'element-ui/lib/theme-chalk/index.css'],
      (button) => `<div id="own"><el-dialog :visible="true">${button}</el-dialog></div>`,
      "new Vue({ el: '#own' })",
    ),
  },
  {
    name: 'element-plus 的对话框',
    hostile: '真的 element-plus 与 Vue 3：遮罩、锁滚动、焦点圈、Esc 关闭',
    html: opened(
      ['vue/dist/vue.global.prod.js', 'element-plus/dist/index.full.min.js', 'element-plus/dist/index.css'],
      (button) => `<div id="own"><el-dialog v-model="shown">${button}</el-dialog></div>`,
      "Vue.createApp({ data: function () { return { shown: true } } }).use(ElementPlus).mount('#own')",
    ),
  },
  {
    name: 'layui 的弹层',
    hostile: '真的 layui：遮罩、z-index 19891014、全局样式',
    html: opened(
      ['layui/dist/layui.js', 'layui/dist/css/layui.css'],
      (button) => `<div id="own" style="display: none">${button}</div>`,
      "layui.use('layer', function () { layui.layer.open({ type: 1, anim: -1, content: layui.$('#own') }) })",
    ),
  },
];
