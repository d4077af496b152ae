import '@haochaping/elements/define/rating-scale.js';
import { type LevelChosenEvent, HcpRatingScale as Element } from '@haochaping/elements';
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';

/** 五个等级：原生单选，每个是大小相同的表情和文字，什么都不预选。 */
export const HcpRatingScale = createComponent({
  react: React,
  tagName: 'hcp-rating-scale',
  elementClass: Element,
  events: {
    /** 选了一个等级；还没有发送任何东西。 */
    onLevelChosen: 'hcp-level-chosen' as EventName<LevelChosenEvent>,
  },
});
