import type { ListedOrganisation } from '../organisations/read-organisations.js';

/** Serves everywhere, so that a test may register its cases under the rules of any place. */
const ANYWHERE = '000000';

const below = (above: string, orgCode: string, orgName: string): ListedOrganisation => ({
  orgCode,
  orgName,
  regionCode: ANYWHERE,
  kind: 'department',
  above,
});
const office = (orgCode: string, orgName: string, above?: string): ListedOrganisation => ({
  orgCode,
  orgName,
  regionCode: ANYWHERE,
  kind: 'supervising-office',
  ...(above && { above }),
});

/** The organisations of the test province: one office oversees all but those of elsewhere, and a higher one oversees it. */
export const TEST_ORGANISATIONS: readonly ListedOrganisation[] = [
  office('SX-HCP', '山西省“好差评”主管机构'),
  office('LL-HCP', '柳林县“好差评”工作办公室', 'SX-HCP'),
  below('LL-HCP', '11141125MB1A2B3C4D', '柳林县行政审批服务管理局'),
  below('LL-HCP', 'XH-0375', '新华区政务服务中心'),
  below('LL-HCP', 'LC-1', '临沧市民政局'),
  below('LL-HCP', 'ANOTHER-ORG', '另一单位'),
  office('EW-HCP', '别处的“好差评”主管机构'),
  below('EW-HCP', 'EW-1', '别处的单位'),
];
