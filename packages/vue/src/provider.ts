import '@haochaping/elements/define/provider.js';
import { type HcpProvider as Element } from '@haochaping/elements';
import { componentOf } from './component-of.js';

/** 把客户端、外观给里面的组件，后来加进来的也给；语言和方向写在它的 `lang`、`dir` 上。组件自己有的不动；几层套在一起时，最近的那层说了算；组件移到别处，就还掉拿到的。它自己没有大小。 */
export const HcpProvider = componentOf<
  Pick<Element, 'ratingClient' | 'trackingClient' | 'trackWith' | 'trackingUrl' | 'appearance'>
>('hcp-provider', { ratingClient: null, trackingClient: null, trackWith: null, trackingUrl: null, appearance: null });
