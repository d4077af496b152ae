import '@haochaping/elements/define/my-rating.js';
import { type HcpMyRating as Element } from '@haochaping/elements';
import { componentOf } from './component-of.js';

/** 评价人再看自己的评价：当时怎么评的、后来追评了什么；现在能追评的，可以写文字、另选等级，并说明截止日期怎么算的。 */
export const HcpMyRating = componentOf<Pick<Element, 'client'>>('hcp-my-rating', { client: null });
