import '@haochaping/elements/define/indicators.js';
import { type IndicatorsTickedEvent, HcpIndicators as Element } from '@haochaping/elements';
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';

/** 所选等级的评价指标：复选框，常用的先列出，其余展开后可见；当地分维度的，按维度分组。 */
export const HcpIndicators = createComponent({
  react: React,
  tagName: 'hcp-indicators',
  elementClass: Element,
  events: {
    /** 勾选变了；还没有发送任何东西。 */
    onIndicatorsTicked: 'hcp-indicators-ticked' as EventName<IndicatorsTickedEvent>,
  },
});
