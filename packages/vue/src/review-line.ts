import '@haochaping/elements/define/review-line.js';
import { type HcpReviewLine as Element } from '@haochaping/elements';
import { componentOf, SWITCH } from './component-of.js';

/** 一行说完一条评价：评的是什么、办到哪一步、时限怎样；等评价人说是否满意时会说。自动跟进。 */
export const HcpReviewLine = componentOf<Pick<Element, 'client' | 'inRow'>>('hcp-review-line', {
  client: null,
  inRow: SWITCH,
});
