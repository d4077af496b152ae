import '@haochaping/elements/define/my-rating.js';
import { HcpMyRating as Element } from '@haochaping/elements';
import { createComponent } from '@lit/react';
import * as React from 'react';

/** 评价人再看自己的评价：当时怎么评的、后来追评了什么；现在能追评的，可以写文字、另选等级，并说明截止日期怎么算的。 */
export const HcpMyRating = createComponent({
  react: React,
  tagName: 'hcp-my-rating',
  elementClass: Element,
});
