import type { Correspondence } from '../../../indicators/correspondence.js';

/** Read side by side, sentence by sentence; the annex itself names no national code. */
export const XINHUA_TO_NATIONAL: Correspondence = {
  from: 'xinhua-2022@1',
  to: 'national-2020@1',
  declared: '附件没有写明与全国指标的对应；由本软件逐句比对，只列意思相同的，等级以各自的指标表为准。',
  pairs: [
    ['5-window', '510'],
    ['5-materials', '504'], // no longer offered
    ['4-oneForm', '406'],
    ['4-oneForm', '401'], // no longer offered
    ['4-trips', '411'],
    ['4-time', '309'], // 基本满意 there
    ['3-oneForm', '408'], // 满意 there
    ['3-trips', '305'], // no longer offered
    ['3-materials', '308'],
    ['2-oneForm', '109'], // 非常不满意 there
    ['2-trips', '204'], // no longer offered
    ['1-place', '104'], // no longer offered
    ['1-oneForm', '208'], // 不满意 there
    ['1-oneForm', '202'], // no longer offered; 不满意 there
    ['1-trips', '113'],
    ['1-time', '110'],
  ],
};
