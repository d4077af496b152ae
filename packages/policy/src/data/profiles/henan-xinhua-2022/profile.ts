import type { Profile } from '../../../profile/profile.js';
import { WHERE_SILENT } from '../../where-silent.js';
import { callback } from './callback.js';
import { duties } from './duties.js';
import { publicRules } from './public.js';
import { rater } from './rater.js';
import { rating } from './rating.js';
import { review } from './review.js';
import { windows } from './windows.js';

export const HENAN_XINHUA_2022: Profile = {
  id: 'henan-xinhua-2022',
  version: '1',
  placeName: '河南省平顶山市新华区',
  regionCode: '410402',
  validFrom: { value: '2022-01-01', declared: '通知的文号为2022年，成文和施行日期不详，自该年首日起。' },
  ...rating,
  ...rater,
  ...windows,
  ...duties,
  ...review,
  ...callback,
  ...publicRules,
  retention: WHERE_SILENT.retention,
};
