import type { IndicatorSet } from '../../../indicators/indicator-set.js';
import { CURRENT } from './current.js';
import { RETIRED } from './retired.js';

export const NATIONAL_2020: IndicatorSet = {
  id: 'national-2020',
  version: '1',
  name: '全国一体化平台“好差评”评价指标',
  provenance:
    '取自2020年5月22日一份省级指标服务的真实返回，与一个已上线的省级评价页面逐码一致；未与 GB/T 39734-2020 的附录核对。',
  service: CURRENT,
  retired: RETIRED,
};
