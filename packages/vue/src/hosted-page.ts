import '@haochaping/elements/define/hosted-page.js';
import { type ReturnedEvent, type HcpHostedPage as Element } from '@haochaping/elements';
import { componentOf } from './component-of.js';

/** 评价要在省平台自己的页面上做时，去那里的路：在新窗口打开的链接，给手机用的二维码。`hcp-rating-form` 自己会用它。 */
export const HcpHostedPage = componentOf<
  Pick<Element, 'session' | 'page' | 'found'>,
  {
    /** 群众回来了，或说已经评过：该再问一次评价会话。 */
    returned: (event: ReturnedEvent) => void;
  }
>('hcp-hosted-page', { session: null, page: null, found: null }, { returned: 'hcp-returned' });
