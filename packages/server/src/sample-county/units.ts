import type { Channel } from '@haochaping/core';

/** A unit of the county, what it does, who does it, and what its raters mostly say. */
export type SampleUnit = {
  readonly regionCode: string;
  readonly orgCode: string;
  /** The supervising office above it. */
  readonly office: string;
  readonly items: readonly (readonly [itemCode: string, itemName: string])[];
  readonly staff: readonly (readonly [staffNo: string, staffName: string])[];
  /** Where people rate it, in turn. */
  readonly channels: readonly Channel[];
  /**
   * What its raters say, in turn: `v` 非常满意, `s` 满意, `b` 基本满意, `d` 不满意, `x` 非常不满意; `-` says nothing.
   */
  readonly said: string;
  /** The bad ratings of these days are of this one. */
  readonly isBusiest?: true;
};

const LIULIN = { regionCode: '141125', office: 'LL-HCP' } as const;
const XINHUA = { regionCode: '410402', office: 'XH-HCP' } as const;

/**
 * Units of the sandbox's organisations in two counties: one of them calls back whoever gave a bad rating, the other has default
 * ratings and asks for the rater's name.
 */
export const SAMPLE_UNITS: readonly SampleUnit[] = [
  {
    ...LIULIN,
    orgCode: '11141125013F68214K',
    items: [
      ['11141125013F68214K0070911421136', '居民身份证换领'],
      ['11141125013F68214K2070911302415', '户口迁移（夫妻投靠）'],
    ],
    staff: [
      ['LLGA-012', '刘小燕'],
      ['LLGA-016', '武建平'],
    ],
    channels: ['hall-tablet', 'qr-code', 'hall-tablet', 'mobile'],
    isBusiest: true,
    said: 'vsvvdvsv-vbs',
  },
  {
    ...LIULIN,
    orgCode: '11141125MB1D54186H',
    items: [
      ['11141125MB1D54186H2083612617423', '城乡居民基本医疗保险参保登记'],
      ['11141125MB1D54186H2083613725314', '门诊慢特病病种待遇认定'],
    ],
    staff: [['LLYB-014', '穆丽娟']],
    channels: ['mobile', 'pc', 'hall-tablet'],
    said: 'ssvvvbsvxvs-',
  },
  {
    ...LIULIN,
    orgCode: '11141125MB1A2B3C4D',
    items: [
      ['11141125MB1A2B3C4D0013116342519', '食品经营许可证核发'],
      ['11141125MB1A2B3C4D1013172415236', '个体工商户设立登记'],
    ],
    staff: [
      ['LLSP-018', '王晓琴'],
      ['LLSP-023', '孙海霞'],
    ],
    channels: ['pc', 'hall-terminal', 'pc', 'hall-tablet'],
    said: 'vbsvvs-vdvsv',
  },
  {
    ...XINHUA,
    orgCode: 'XH-0375',
    items: [
      ['11410402MB1A2B3C4D4000123001000', '不动产登记'],
      ['11410402MB1A2B3C4D4000123002000', '不动产登记资料查询'],
    ],
    staff: [
      ['017', '李敏'],
      ['021', '郭建军'],
    ],
    channels: ['hall-tablet', 'hall-tablet', 'qr-code', 'mobile'],
    isBusiest: true,
    said: 'vsv-vxsvb-sv',
  },
];

/** The supervising offices above them. */
export const SAMPLE_OFFICES: readonly string[] = [...new Set(SAMPLE_UNITS.map(({ office }) => office))];
