import '@haochaping/elements/define/log-check.js';
import { type HcpLogCheck as Element } from '@haochaping/elements';
import { componentOf } from './component-of.js';

/** 把评价与省平台公开的存证日志核对，用平常的话说结果；没能核对和验证不一致分得清清楚楚。 */
export const HcpLogCheck = componentOf<Pick<Element, 'client' | 'receipt'>>('hcp-log-check', {
  client: null,
  receipt: null,
});
