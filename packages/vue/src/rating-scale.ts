import '@haochaping/elements/define/rating-scale.js';
import { type LevelChosenEvent, type HcpRatingScale as Element } from '@haochaping/elements';
import { componentOf, SWITCH } from './component-of.js';

/** 五个等级：原生单选，每个是大小相同的表情和文字，什么都不预选。 */
export const HcpRatingScale = componentOf<
  Pick<Element, 'levels' | 'level' | 'target' | 'question' | 'disabled' | 'name' | 'required'>,
  {
    /** 选了一个等级；还没有发送任何东西。 */
    levelChosen: (event: LevelChosenEvent) => void;
  }
>(
  'hcp-rating-scale',
  { levels: null, level: null, target: null, question: null, disabled: SWITCH, name: null, required: SWITCH },
  { levelChosen: 'hcp-level-chosen' },
);
