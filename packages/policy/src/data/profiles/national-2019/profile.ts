import type { Profile } from '../../../profile/profile.js';
import { WHERE_SILENT } from '../../where-silent.js';
import { callback } from './callback.js';
import { duties } from './duties.js';
import { publicRules } from './public.js';
import { rater } from './rater.js';
import { rating } from './rating.js';
import { review } from './review.js';
import { windows } from './windows.js';

export const NATIONAL_2019: Profile = {
  id: 'national-2019',
  version: '1',
  placeName: '全国',
  regionCode: '000000',
  validFrom: { value: '2019-12-03', declared: '意见未写明施行日期，自成文之日起。' },
  ...rating,
  ...rater,
  ...windows,
  ...duties,
  ...review,
  ...callback,
  ...publicRules,
  retention: WHERE_SILENT.retention,
};
