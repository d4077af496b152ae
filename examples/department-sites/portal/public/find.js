// @ts-check
import { place, tell } from '/site/place.js';

if (window.haochaping) window.haochaping.find({ into: place('find') }).catch(sayWhy);
else sayWhy();

function sayWhy() {
  place('find').hidden = true;
  tell(place('trouble'), '查询组件没有加载成功，请刷新页面后重试。');
}
