import type { Profile } from '../../../profile/profile.js';
import { WHERE_SILENT } from '../../where-silent.js';
import { callback } from './callback.js';
import { duties } from './duties.js';
import { publicRules } from './public.js';
import { rater } from './rater.js';
import { rating } from './rating.js';
import { review } from './review.js';
import { windows } from './windows.js';

export const YUNNAN_LINCANG_2020: Profile = {
  id: 'yunnan-lincang-2020',
  version: '1',
  placeName: '云南省临沧市',
  regionCode: '530900',
  validFrom: { value: '2020-03-18', declared: '通知未写明施行日期，自成文之日起。' },
  ...rating,
  ...rater,
  ...windows,
  ...duties,
  ...review,
  ...callback,
  ...publicRules,
  retention: WHERE_SILENT.retention,
};
