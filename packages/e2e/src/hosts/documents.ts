import { page, type Host, type Own } from './host.js';

const plain = (own: Own): string => page(own, '');
const framed = (attributes: (own: Own) => string): Host['html'] => {
  return (own) =>
    page({ tag: '', button: `<iframe ${attributes(own)} style="width: 100%; height: 700px"></iframe>` }, '');
};

/** What kind of document it is, where it stands, and what it forbids. */
export const DOCUMENTS: readonly Host[] = [
  { name: '什么也不做的网页', hostile: '没有', html: plain, everywhere: true },
  {
    name: '怪异模式',
    hostile: '没有 doctype',
    html: ({ tag, button }) => `<html lang="zh-CN"><meta charset="utf-8"><title>办件</title>${tag}${button}`,
  },
  {
    name: 'GBK 网页',
    hostile: '整页是 GBK，XHTML 1.0 Transitional',
    charset: 'gbk',
    html: ({ tag, button }) =>
      `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html lang="zh-CN"><meta charset="gbk">${tag}${button.replace('评价', 'OK')}`,
    everywhere: true,
  },
  {
    name: 'document.write 写入',
    hostile: '加载器由 document.write 写进来',
    html: ({ tag, button }) =>
      page(
        { tag: '', button },
        `<script>document.write(${JSON.stringify(tag).replaceAll('</script', '<\\/script')})</script>`,
      ),
  },
  {
    name: '当作模块载入',
    hostile: '加载器写成 type="module"，没有 currentScript',
    html: (own) => page({ ...own, tag: own.tag.replace('<script', '<script type="module"') }, ''),
  },
  {
    name: 'base href 指向别处',
    hostile: '相对地址都到了 /elsewhere/',
    html: (own) => page(own, '<base href="/elsewhere/">'),
    everywhere: true,
  },
  {
    name: '哈希路由',
    hostile: '地址的 # 被改就改回去',
    html: (own) =>
      page(
        own,
        "<script>location.hash = '#/list'; addEventListener('hashchange', function () { if (location.hash !== '#/list') location.hash = '#/list' })</script>",
      ),
  },
  {
    name: '整页换 body',
    hostile: 'Turbolinks 式：载入以后换一个新的 body',
    html: (own) =>
      page(
        own,
        '',
        "<script>addEventListener('load', function () { var next = document.createElement('body'); next.innerHTML = document.body.innerHTML; document.body = next })</script>",
      ),
  },
  { name: '加载器写了两遍', hostile: '同一行贴了两次', html: (own) => page({ ...own, tag: own.tag + own.tag }, '') },
  {
    name: '两个版本',
    hostile: '旧版本的加载器在前，本版本的在后',
    html: (own) =>
      page({ ...own, tag: '<script src="/haochaping/0.0.1/haochaping.js" data-endpoint="/"></script>' + own.tag }, ''),
  },
  {
    name: '同源 iframe',
    hostile: '办件页在同源的框架里',
    html: framed(({ inside }) => `src="${inside}"`),
    frame: plain,
  },
  {
    name: 'srcdoc iframe',
    hostile: '框架没有自己的地址（about:srcdoc）',
    html: (own) => framed(() => `srcdoc="${plain(own).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)(own),
    frame: 'srcdoc',
  },
  {
    name: '沙箱 iframe',
    hostile: 'sandbox="allow-scripts"：没有来源、没有存储、不能弹窗；文件夹要允许跨域读取',
    html: framed(({ inside }) => `sandbox="allow-scripts" src="${inside}"`),
    frame: (own) => page({ ...own, tag: own.tag.replace('<script', '<script crossorigin') }, ''),
  },
  {
    name: '跨源 iframe',
    hostile: '框架在另一个域名，父页面有自己的脚本和样式',
    html: ({ inside }) =>
      page(
        { tag: '', button: '' },
        '',
        `<script>document.querySelector('main').innerHTML = '<iframe style="width: 100%; height: 700px" src="http://localhost:' + location.port + '${inside}"></iframe>'</script>`,
      ),
    frame: plain,
  },
  {
    name: '明文 HTTP 的内网',
    hostile: '不是安全上下文：没有 crypto.subtle、caches、randomUUID',
    hostname: 'oa.intranet.test',
    html: plain,
  },
  {
    name: '后退缓存',
    hostile: '评到一半页面被放进后退缓存，再回来（Chromium 里由调试协议冻结和恢复）',
    journey: 'frozen and back',
    html: plain,
  },
  {
    name: '提交途中被拿掉',
    hostile: '提交发出去的那一刻，页面把对话框从文档里删掉',
    journey: 'taken out in mid-flight',
    html: (own) =>
      page(
        own,
        "<script>var taken = 0, call = fetch; window.fetch = function (input, init) { var found = document.querySelector('hcp-rating-dialog'); if (found && init.method === 'POST') { taken += 1; found.remove() } return call.call(window, input, init) }</script>",
      ),
  },
  {
    name: '最严的内容安全策略',
    hostile: "default-src 'none'，require-trusted-types-for 'script'",
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html haochaping",
    html: plain,
    everywhere: true,
  },
  {
    name: '带 nonce 的内容安全策略',
    hostile: "script-src 'nonce-…' 'strict-dynamic'：没有 nonce 的脚本不执行",
    policy: "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; connect-src 'self'",
    html: ({ tag, button }) => page({ tag: tag.replace('<script', '<script nonce="abc"'), button }, ''),
    everywhere: true,
  },
];
