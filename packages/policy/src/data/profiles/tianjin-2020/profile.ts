import type { Profile } from '../../../profile/profile.js';
import { WHERE_SILENT } from '../../where-silent.js';
import { callback } from './callback.js';
import { duties } from './duties.js';
import { publicRules } from './public.js';
import { rater } from './rater.js';
import { rating } from './rating.js';
import { review } from './review.js';
import { windows } from './windows.js';

export const TIANJIN_2020: Profile = {
  id: 'tianjin-2020',
  version: '1',
  placeName: '天津市',
  regionCode: '120000',
  validFrom: { value: '2020-01-21', declared: '通知未写明施行日期，自成文之日起。' },
  ...rating,
  ...rater,
  ...windows,
  ...duties,
  ...review,
  ...callback,
  ...publicRules,
  retention: WHERE_SILENT.retention,
};
