import '@haochaping/elements/define/rating-form.js';
import {
  type DoneEvent,
  type RatingSkippedEvent,
  type RatingSubmittedEvent,
  type HcpRatingForm as Element,
} from '@haochaping/elements';
import { componentOf } from './component-of.js';

/** 放在页面里的整个评价：评的是什么、等级、指标、问询、身份、提交、回执。显示什么由评价会话决定。 */
export const HcpRatingForm = componentOf<
  Pick<Element, 'client' | 'trackWith' | 'rememberWith' | 'trackingUrl'>,
  {
    /** 省平台已接受评价；`detail.receipt` 是回执。 */
    ratingSubmitted: (event: RatingSubmittedEvent) => void;

    /** 群众选择暂不评价，算作未评价。 */
    ratingSkipped: (event: RatingSkippedEvent) => void;

    /** 群众看完了，请收起表单。 */
    done: (event: DoneEvent) => void;
  }
>(
  'hcp-rating-form',
  { client: null, trackWith: null, rememberWith: null, trackingUrl: null },
  { ratingSubmitted: 'hcp-rating-submitted', ratingSkipped: 'hcp-rating-skipped', done: 'hcp-done' },
);
