import { httpTransport } from '../exchange.js';
import type { Applicant, RatingReport } from '../report.js';

/** 2026-11-24 10:00 in Shanghai. */
export const NOW = Date.parse('2026-11-24T10:00:00+08:00');

export const APPLICANT: Applicant = {
  name: '样例甲',
  certType: 'identity-card',
  certNo: '11010119000101001X',
  phone: '13800000000',
};

/** Regions in which the mocks take cases. */
export type Region = '350102' | '370902' | '330203' | '110105' | '440103' | '340103' | '330602' | '120101';

/** A closed case of a region, rated by its citizen. */
export const reportIn = (regionCode: Region, changes: Partial<RatingReport> = {}): RatingReport => ({
  caseNo: `${regionCode}202611200001`,
  serviceCase: {
    item: {
      itemCode: `11${regionCode}MB0X12345X4110118002000`,
      itemName: '内资企业设立登记',
    },
    caseTitle: '样例公司设立登记',
    organisation: { orgCode: `11${regionCode}MB0X12345X`, orgName: '行政审批服务局' },
    staff: { staffNo: 'S-001', staffName: '样例乙' },
    regionCode,
    caseKind: 'promised',
    caseStatus: 'closed',
    acceptedAt: '2026-11-20T09:00:00+08:00',
    closedAt: '2026-11-23T16:30:00+08:00',
  },
  channel: 'hall-tablet',
  step: 'collect',
  servedAt: '2026-11-23T16:31:00+08:00',
  visit: 1,
  applicantType: 'natural-person',
  ratingNo: `${regionCode}-20261123-7F3K9Q2M`,
  ratedAt: '2026-11-23T16:35:00+08:00',
  level: 'dissatisfied',
  indicators: ['207', '213'],
  text: '等了 <两> 个小时 & 没有人叫号',
  nth: 1,
  isDefault: false,
  ...changes,
});

/** The world of an adapter in a test: real HTTP, a clock that stands still, one applicant; and what was asked for. */
export function portsForTests(timeoutMs = 300) {
  const urls: string[] = [];
  const asked: string[] = [];
  const transport = httpTransport(timeoutMs);
  return {
    urls,
    asked,
    now: () => NOW,
    transport: (request: Parameters<typeof transport>[0]) => {
      urls.push(request.url);
      return transport(request);
    },
    applicantOf: async (caseNo: string): Promise<Applicant | undefined> => {
      asked.push(caseNo);
      return APPLICANT;
    },
  };
}
