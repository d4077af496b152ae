import '@haochaping/elements/define/review-list.js';
import { HcpReviewList as Element } from '@haochaping/elements';
import { createComponent } from '@lit/react';
import * as React from 'react';

/** 一个人的几条评价：每条一行，点开是它的办理进度。这里什么都不保存。 */
export const HcpReviewList = createComponent({
  react: React,
  tagName: 'hcp-review-list',
  elementClass: Element,
});
