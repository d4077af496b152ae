import '@haochaping/elements/define/find-rating.js';
import { type RatingFoundEvent, type HcpFindRating as Element } from '@haochaping/elements';
import { componentOf } from './component-of.js';

/** 回执丢了怎么办：凭评价编号和评价时留的手机号，得到查询凭证，由页面显示办理进度。填写的内容不保存，也不进地址栏。 */
export const HcpFindRating = componentOf<
  Pick<Element, 'client'>,
  {
    /** 查到了，带查询凭证和它的有效期。 */
    ratingFound: (event: RatingFoundEvent) => void;
  }
>('hcp-find-rating', { client: null }, { ratingFound: 'hcp-rating-found' });
