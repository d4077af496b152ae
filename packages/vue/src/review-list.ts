import '@haochaping/elements/define/review-list.js';
import { type HcpReviewList as Element } from '@haochaping/elements';
import { componentOf } from './component-of.js';

/** 一个人的几条评价：每条一行，点开是它的办理进度。这里什么都不保存。 */
export const HcpReviewList = componentOf<Pick<Element, 'clients'>>('hcp-review-list', { clients: null });
