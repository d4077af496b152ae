/**
 * In the page: all that a host would notice of somebody else's, a line for each. Ours by name are the loader's globals and keys; zone.js keeps one
 * of its own for each kind of event that anybody listens to.
 */
const STATE = `function () {
  var lines = [];
  Object.getOwnPropertyNames(window).forEach(function (name) {
    if (!/^(\\d+|haochaping(Parts)?|hostsState|__zone_symbol__.*)$/.test(name)) lines.push('window.' + name);
  });
  [Object, Array, String, Function, Promise, Symbol, Element, HTMLElement, Node, Event].forEach(function (each) {
    [each, each.prototype].forEach(function (at, nth) {
      Object.getOwnPropertyNames(at).forEach(function (name) { lines.push(each.name + (nth ? '.prototype.' : '.') + name); });
    });
  });
  try {
    [localStorage, sessionStorage].forEach(function (kept) {
      Object.keys(kept).forEach(function (key) { if (key.slice(0, 4) !== 'hcp-') lines.push('stored: ' + key); });
    });
  } catch (withoutStorage) {}
  [document.documentElement, document.head, document.body].forEach(function (each) {
    [].forEach.call(each.attributes, function (one) { lines.push(each.localName + ' ' + one.name + '=' + one.value); });
  });
  [].forEach.call(document.body.children, function (each, nth) {
    if (each.localName !== 'hcp-rating-dialog') lines.push('body > ' + nth + ' ' + each.localName);
  });
  lines.push('sheets: ' + (document.styleSheets.length + (document.adoptedStyleSheets || []).length));
  lines.push('scroll: ' + pageXOffset + ',' + pageYOffset);
  lines.push('history: ' + history.length + ' ' + location.href);
  lines.push('title: ' + document.title);
  lines.push('focus: ' + document.activeElement.localName + ' ' + document.activeElement.textContent);
  return lines;
}`;

/** Keeps how the page is, before anything is asked of us. */
export const NOTE = `void (window.hostsState = (${STATE})())`;

/** What has come and gone since: each line with + or -. Nothing of ours may have. */
export const CHANGED = `(function (before, now) {
  return now.filter(function (line) { return before.indexOf(line) < 0; }).map(function (line) { return '+ ' + line; })
    .concat(before.filter(function (line) { return now.indexOf(line) < 0; }).map(function (line) { return '- ' + line; }));
})(window.hostsState, (${STATE})())`;
