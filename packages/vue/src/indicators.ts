import '@haochaping/elements/define/indicators.js';
import { type IndicatorsTickedEvent, type HcpIndicators as Element } from '@haochaping/elements';
import { componentOf, SWITCH } from './component-of.js';

/** 所选等级的评价指标：复选框，常用的先列出，其余展开后可见；当地分维度的，按维度分组。 */
export const HcpIndicators = componentOf<
  Pick<Element, 'indicators' | 'ticked' | 'question' | 'disabled' | 'name' | 'required'>,
  {
    /** 勾选变了；还没有发送任何东西。 */
    indicatorsTicked: (event: IndicatorsTickedEvent) => void;
  }
>(
  'hcp-indicators',
  { indicators: null, ticked: null, question: null, disabled: SWITCH, name: null, required: SWITCH },
  { indicatorsTicked: 'hcp-indicators-ticked' },
);
