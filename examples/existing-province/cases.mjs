// @ts-check

/**
 * What the business system knows of a case that is finished. All of it is made up.
 * @type {readonly Pick<import('@haochaping/provinces').Occasion, 'caseNo' | 'serviceCase'>[]}
 */
export const CASES = ['内资企业设立登记', '食品经营许可证核发'].map((itemName, nth) => ({
  caseNo: `11010520261120000${nth + 1}`,
  serviceCase: {
    item: { itemCode: `11110105MB0X12345X411011800200${nth}`, itemName },
    caseTitle: `样例公司${itemName}`,
    organisation: { orgCode: '11110105MB0X12345X', orgName: '行政审批服务局' },
    regionCode: '110105',
    caseKind: 'promised',
    caseStatus: 'closed',
    acceptedAt: '2026-11-20T09:00:00+08:00',
    closedAt: '2026-11-23T16:30:00+08:00',
  },
}));
