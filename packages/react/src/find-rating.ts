import '@haochaping/elements/define/find-rating.js';
import { type RatingFoundEvent, HcpFindRating as Element } from '@haochaping/elements';
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';

/** 回执丢了怎么办：凭评价编号和评价时留的手机号，得到查询凭证，由页面显示办理进度。填写的内容不保存，也不进地址栏。 */
export const HcpFindRating = createComponent({
  react: React,
  tagName: 'hcp-find-rating',
  elementClass: Element,
  events: {
    /** 查到了，带查询凭证和它的有效期。 */
    onRatingFound: 'hcp-rating-found' as EventName<RatingFoundEvent>,
  },
});
