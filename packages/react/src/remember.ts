import '@haochaping/elements/define/remember.js';
import { HcpRemember as Element } from '@haochaping/elements';
import { createComponent } from '@lit/react';
import * as React from 'react';

/** 群众按一下，在自己的设备上记住这条评价；再按一下，不再记住。没有按就不记。多人共用的设备、不能保存的浏览器没有 `memory`，什么都不显示。 */
export const HcpRemember = createComponent({
  react: React,
  tagName: 'hcp-remember',
  elementClass: Element,
});
