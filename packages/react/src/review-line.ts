import '@haochaping/elements/define/review-line.js';
import { HcpReviewLine as Element } from '@haochaping/elements';
import { createComponent } from '@lit/react';
import * as React from 'react';

/** 一行说完一条评价：评的是什么、办到哪一步、时限怎样；等评价人说是否满意时会说。自动跟进。 */
export const HcpReviewLine = createComponent({
  react: React,
  tagName: 'hcp-review-line',
  elementClass: Element,
});
