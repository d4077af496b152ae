import '@haochaping/elements/define/hosted-page.js';
import { type ReturnedEvent, HcpHostedPage as Element } from '@haochaping/elements';
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';

/** 评价要在省平台自己的页面上做时，去那里的路：在新窗口打开的链接，给手机用的二维码。`hcp-rating-form` 自己会用它。 */
export const HcpHostedPage = createComponent({
  react: React,
  tagName: 'hcp-hosted-page',
  elementClass: Element,
  events: {
    /** 群众回来了，或说已经评过：该再问一次评价会话。 */
    onReturned: 'hcp-returned' as EventName<ReturnedEvent>,
  },
});
