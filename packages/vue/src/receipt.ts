import '@haochaping/elements/define/receipt.js';
import { type TrackingRequestedEvent, type HcpReceipt as Element } from '@haochaping/elements';
import { componentOf } from './component-of.js';

/** 评价已被接受的凭据：编号、时间和看得见的查询链接；差评还有时限。打印、加入日历、二维码、与存证日志核对在“更多”里，点开才载入。 */
export const HcpReceipt = componentOf<
  Pick<Element, 'receipt' | 'trackWith' | 'rememberWith' | 'trackingUrl' | 'session'>,
  {
    /** 群众想看办理进度，或再看自己的评价；`detail.trackingToken` 是查询凭证。 */
    trackingRequested: (event: TrackingRequestedEvent) => void;
  }
>(
  'hcp-receipt',
  { receipt: null, trackWith: null, rememberWith: null, trackingUrl: null, session: null },
  { trackingRequested: 'hcp-tracking-requested' },
);
