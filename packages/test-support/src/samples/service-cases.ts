import { instantOf, type ServiceCase } from '@haochaping/core';

/** What the places of the playground have on their counters. The people and codes are made up. */
export const PLACES = {
  tianjin: {
    name: '天津市和平区：24 小时内核实',
    item: { itemCode: '11120101MB1A2B3C4D4000123001000', itemName: '不动产登记' },
    organisation: { orgCode: '11120101MB1A2B3C4D', orgName: '和平区规划和自然资源局' },
    regionCode: '120101',
  },
  liulin: {
    name: '山西柳林县：国家标准指标，实名自愿',
    item: { itemCode: '11141125MB1A2B3C4D4000123001000', itemName: '食品经营许可证核发' },
    organisation: { orgCode: '11141125MB1A2B3C4D', orgName: '柳林县行政审批服务管理局' },
    regionCode: '141125',
  },
  xinhua: {
    name: '河南新华区：当地指标，实名，评价工作人员',
    item: { itemCode: '11410402MB1A2B3C4D4000123001000', itemName: '城乡居民养老保险待遇申领' },
    organisation: { orgCode: '11410402MB1A2B3C4D', orgName: '新华区人力资源和社会保障局' },
    staff: { staffNo: '017', staffName: '李敏' },
    regionCode: '410402',
  },
} as const;
export type PlaceId = keyof typeof PLACES;

const HOUR_MS = 3_600_000;

/** A case that was closed an hour ago. */
export function closedCase(place: PlaceId, now: number): ServiceCase {
  const { name: _, ...rest } = PLACES[place];
  return {
    ...rest,
    caseKind: 'promised',
    caseStatus: 'closed',
    acceptedAt: instantOf(now - 48 * HOUR_MS),
    closedAt: instantOf(now - HOUR_MS),
  };
}
