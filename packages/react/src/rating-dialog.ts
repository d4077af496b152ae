import '@haochaping/elements/define/rating-dialog.js';
import { type DialogClosedEvent, HcpRatingDialog as Element } from '@haochaping/elements';
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';

/** 模态对话框里的整个评价。内容在第一次打开时才生成；关闭从不等于评价。 */
export const HcpRatingDialog = createComponent({
  react: React,
  tagName: 'hcp-rating-dialog',
  elementClass: Element,
  events: {
    /** 对话框已关闭；`detail.outcome` 是评价的结局。 */
    onDialogClosed: 'hcp-dialog-closed' as EventName<DialogClosedEvent>,
  },
});
