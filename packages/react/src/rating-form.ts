import '@haochaping/elements/define/rating-form.js';
import {
  type DoneEvent,
  type RatingSkippedEvent,
  type RatingSubmittedEvent,
  HcpRatingForm as Element,
} from '@haochaping/elements';
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';

/** 放在页面里的整个评价：评的是什么、等级、指标、问询、身份、提交、回执。显示什么由评价会话决定。 */
export const HcpRatingForm = createComponent({
  react: React,
  tagName: 'hcp-rating-form',
  elementClass: Element,
  events: {
    /** 省平台已接受评价；`detail.receipt` 是回执。 */
    onRatingSubmitted: 'hcp-rating-submitted' as EventName<RatingSubmittedEvent>,

    /** 群众选择暂不评价，算作未评价。 */
    onRatingSkipped: 'hcp-rating-skipped' as EventName<RatingSkippedEvent>,

    /** 群众看完了，请收起表单。 */
    onDone: 'hcp-done' as EventName<DoneEvent>,
  },
});
