import '@haochaping/elements/define/provider.js';
import { HcpProvider as Element } from '@haochaping/elements';
import { createComponent } from '@lit/react';
import * as React from 'react';

/** 把客户端、外观给里面的组件，后来加进来的也给；语言和方向写在它的 `lang`、`dir` 上。组件自己有的不动；几层套在一起时，最近的那层说了算；组件移到别处，就还掉拿到的。它自己没有大小。 */
export const HcpProvider = createComponent({
  react: React,
  tagName: 'hcp-provider',
  elementClass: Element,
});
