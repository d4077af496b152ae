import type { IndicatorSet } from '../../../indicators/indicator-set.js';
import { indicatorsOf } from '../../../indicators/ladder.js';
import { LADDERS } from './ladders.js';
import { STAFF } from './staff.js';

export const XINHUA_2022: IndicatorSet = {
  id: 'xinhua-2022',
  version: '1',
  name: '平顶山市新华区“好差评”评价指标',
  provenance: '平新政务和数据〔2022〕13号的附件，文字照录，仅统一了逗号和空格；编码由本软件编排。',
  service: indicatorsOf(LADDERS),
  staff: STAFF,
};
