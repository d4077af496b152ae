import '@haochaping/elements/define/kiosk.js';
import { type KioskResetEvent, HcpKiosk as Element } from '@haochaping/elements';
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';

/** 大厅的平板和终端：吸引屏 → 交给群众 → 评价 → 清空。屏上没有工作人员的资料和菜单，也不留上一位的内容。人走开了算未评价：先问一声，点一下就接着评；没人应，只清空，从不提交。客户端的发件箱请用 `memoryOutbox()`。 */
export const HcpKiosk = createComponent({
  react: React,
  tagName: 'hcp-kiosk',
  elementClass: Element,
  events: {
    /** 已经清空，等下一位；`detail.because` 是 `rated`、`skipped` 或 `idle`。 */
    onKioskReset: 'hcp-kiosk-reset' as EventName<KioskResetEvent>,
  },
});
