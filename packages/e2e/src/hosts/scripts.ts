import { library, page, scripted, type Host } from './host.js';

/** What a page's scripts do to the language, to the browser's own functions and to our names. */
export const SCRIPTS: readonly Host[] = [
  {
    name: 'Prototype 1.6',
    hostile:
      '数组和字符串的 toJSON、自己的 map、filter、Array.from、Object.keys、Function.prototype.bind、Element 的方法',
    html: scripted(`
      var give = function (to, what) { for (var name in what) to[name] = what[name] };
      var each = function (list, f) { for (var i = 0; i < list.length; i += 1) f(list[i], i); return list };
      give(Array.prototype, {
        toJSON: function () { var all = []; each(this, function (one) { all.push(String(one)) }); return '[' + all.join(', ') + ']' },
        each: function (f) { return each(this, f) }, _each: function (f) { return each(this, f) }, entries: function () { return this },
        map: function (f, at) { var all = []; f = f || function (one) { return one }; each(this, function (one, i) { all.push(f.call(at, one, i)) }); return all },
        filter: function (f, at) { var all = []; each(this, function (one, i) { if (f.call(at, one, i)) all.push(one) }); return all },
        find: function (f, at) { var hit; each(this, function (one, i) { if (hit === undefined && f.call(at, one, i)) hit = one }); return hit },
        reduce: function () { return this.length > 1 ? this : this[0] }, include: function (one) { return this.indexOf(one) >= 0 },
        reverse: function () { var all = []; each(this, function (one) { all.unshift(one) }); return all },
        first: function () { return this[0] }, last: function () { return this[this.length - 1] }, clear: function () { this.length = 0; return this }
      });
      String.prototype.toJSON = Number.prototype.toJSON = function () { return '"' + this + '"' };
      give(String.prototype, { strip: function () { return this.replace(/^\\s+|\\s+$/g, '') }, startsWith: function (text) { return this.indexOf(text) === 0 }, sub: function () { return this }, blank: function () { return /^\\s*$/.test(this) } });
      Array.from = function (list) { var all = []; if (list) each(list, function (one) { all.push(one) }); return all };
      give(Object, { keys: function (of) { var all = []; for (var name in of) all.push(name); return all }, values: function (of) { var all = []; for (var name in of) all.push(of[name]); return all }, toJSON: function () {}, clone: function (of) { var to = {}; give(to, of); return to } });
      Function.prototype.bind = function (to) { var self = this, given = [].slice.call(arguments, 1); return function () { return self.apply(to, given.concat([].slice.call(arguments))) } };
      give(Element.prototype, { remove: function () { this.parentNode.removeChild(this); return this }, replace: function () {}, update: function () {}, select: function () {}, show: function () {}, hide: function () {}, visible: function () {}, wrap: function () {}, scrollTo: function () {}, match: function () {} });
      give(Event.prototype, { stop: function () { this.preventDefault(); this.stopPropagation() }, element: function () { return this.target } });
      document.getElementsByClassName = function (name) { return [].slice.call(document.querySelectorAll('.' + name)) };
    `),
    everywhere: true,
  },
  {
    name: 'Prototype 1.7',
    hostile: '自己的 entries、concat、reverse；Array、Element、Node 的原型上几十个可枚举的名字',
    html: scripted(`
      Array.prototype.entries = Array.prototype.toArray = function () { return this.slice() };
      var concat = Array.prototype.concat;
      Array.prototype.concat = function () { return concat.apply(this.slice(), arguments) };
      Array.prototype._reverse = Array.prototype.reverse;
      Array.prototype.reverse = function (inline) { return (inline === false ? this.slice() : this)._reverse() };
      ['each', 'eachSlice', 'collect', 'detect', 'inject', 'invoke', 'pluck', 'without', 'uniq', 'intersect', 'zip', 'inspect', 'size', 'min', 'max'].forEach(function (name) { Array.prototype[name] = function () { return this } });
      ['addClassName', 'adjacent', 'childElements', 'clonePosition', 'descendants', 'down', 'fire', 'getStyle', 'identify', 'insert', 'observe', 'on', 'purge', 'readAttribute', 'setOpacity', 'store', 'toggle', 'up', 'update', 'writeAttribute'].forEach(function (name) { Element.prototype[name] = HTMLElement.prototype[name] = Node.prototype[name] = function () { return this } });
      document.on = document.fire = Event.prototype.findElement = Event.prototype.stop = Function.prototype.wrap = Function.prototype.curry = Function.prototype.defer = function () { return this };
    `),
  },
  {
    name: 'MooTools 1.5.2',
    hostile: '真的 MooTools（npm 上只有不含 DOM 的那份）：改 Array、Function、Number、Object、String',
    html: scripted('', 'mootools/lib/mootools-core-1.5.2-server.js'),
    everywhere: true,
  },
  {
    name: 'jQuery 1.12.4',
    hostile: '真的 jQuery：加载器由 .html() 塞进页面；ajaxSetup 不缓存',
    html: ({ tag, button }) =>
      page(
        { tag: '', button: `${button}<div id="bar"></div>` },
        library('jquery/dist/jquery.min.js'),
        `<script>$.ajaxSetup({ cache: false }); $('#bar').html(${quoted(tag)})</script>`,
      ),
    everywhere: true,
  },
  {
    name: 'es5-shim 与 es5-sham',
    hostile: '真的 es5-shim 4.6.7：替换 ES5 的内置方法',
    html: scripted('', 'es5-shim/es5-shim.min.js', 'es5-shim/es5-sham.min.js'),
  },
  {
    name: 'core-js 2',
    hostile: '真的 core-js 2.6.12：替换 Promise、Symbol、集合、正则',
    html: scripted('', 'core-js/client/shim.min.js'),
    everywhere: true,
  },
  {
    name: 'zone.js',
    hostile: '真的 zone.js 0.16.3（Angular）：包住 Promise、fetch、定时器、addEventListener',
    html: scripted('', 'zone.js/bundles/zone.umd.min.js'),
    everywhere: true,
  },
  {
    name: '冻结的原型',
    hostile: 'Object、Array、Function、Element 等的 prototype 都被 freeze',
    html: scripted(
      '[Object, Array, Function, String, Promise, Element, HTMLElement, Node, Event].forEach(function (each) { Object.freeze(each.prototype) })',
    ),
  },
  {
    name: 'Object.prototype 多出名字',
    hostile: '可枚举的 extend、each、clone：for…in 都会遇到',
    html: scripted('Object.prototype.extend = Object.prototype.each = Object.prototype.clone = function () {}'),
  },
  {
    name: '老的 Promise 垫片',
    hostile: 'window.Promise 是只有 then、catch 的那种，没有 finally、allSettled',
    html: scripted(`delete Promise.prototype.finally; delete Promise.allSettled; delete Promise.any`),
  },
  {
    name: '包了一层 fetch',
    hostile: '读请求头、复制回答、加跟踪头（sw8）',
    html: scripted(
      "var call = fetch; window.fetch = function (input, init) { var headers = new Headers(init && init.headers); headers.set('sw8', '1'); return call.call(window, input, Object.assign({}, init, { headers: headers })).then(function (answer) { answer.clone().text(); return answer }) }",
    ),
    everywhere: true,
  },
  {
    name: '残缺的 console',
    hostile: 'console 只有 log，加载器又写了两遍',
    html: (own) =>
      page({ ...own, tag: own.tag + own.tag }, '<script>window.console = { log: function () {} }</script>'),
  },
  {
    name: '名字被占',
    hostile: '页面上有 id 为 haochaping、rating、submit、client 的元素',
    html: (own) =>
      page(
        own,
        '',
        '<div id="haochaping"></div><form id="rating"><input name="submit" id="submit"><input id="client"></form>',
      ),
    everywhere: true,
  },
];

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('</script', '<\\/script');
}
