import '@haochaping/elements/define/rating-dialog.js';
import { type DialogClosedEvent, type HcpRatingDialog as Element } from '@haochaping/elements';
import { componentOf, SWITCH } from './component-of.js';

/** 模态对话框里的整个评价。内容在第一次打开时才生成；关闭从不等于评价。 */
export const HcpRatingDialog = componentOf<
  Pick<Element, 'client' | 'trackWith' | 'rememberWith' | 'trackingUrl' | 'open'>,
  {
    /** 对话框已关闭；`detail.outcome` 是评价的结局。 */
    dialogClosed: (event: DialogClosedEvent) => void;
  }
>(
  'hcp-rating-dialog',
  { client: null, trackWith: null, rememberWith: null, trackingUrl: null, open: SWITCH },
  { dialogClosed: 'hcp-dialog-closed' },
);
