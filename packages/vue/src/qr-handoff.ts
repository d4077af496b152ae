import '@haochaping/elements/define/qr-handoff.js';
import { type HandoffEndedEvent, type HcpQrHandoff as Element } from '@haochaping/elements';
import { componentOf, SWITCH } from './component-of.js';

/** 窗口的二维码：群众用自己的手机，在省平台的页面上评价。窗口的屏幕只知道评过了，从不知道评的是什么。票据只能用一次，在哪里评都一样。 */
export const HcpQrHandoff = componentOf<
  Pick<Element, 'client' | 'wholeScreen'>,
  {
    /** 二维码用完了；`detail.because` 是 `rated` 或 `not-rateable`。 */
    handoffEnded: (event: HandoffEndedEvent) => void;
  }
>('hcp-qr-handoff', { client: null, wholeScreen: SWITCH }, { handoffEnded: 'hcp-handoff-ended' });
