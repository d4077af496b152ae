// @ts-check
import { roles } from '@haochaping/core/words/zh-hans.js';

/**
 * The offices whose cases this site shows, and who answers a bad review in each of them.
 * The codes have the form of a unified social credit code with a wrong check character, so that they belong to nobody.
 * @typedef {{ orgCode: string, orgName: string, regionCode: string, officer: { staffNo: string, staffName: string } }} Office
 * @typedef {'officer' | 'supervisor' | 'decider' | 'caller' | 'auditor'} Role
 */

const LIULIN = '141125';
const XINHUA = '410402';

export const APPROVAL = office('11141125MB1D20731Q', '柳林县行政审批服务管理局', LIULIN, 'LLSP-901', '郭秀兰');
export const HOUSEHOLD = office('11141125013F68214K', '柳林县公安局户政科', LIULIN, 'LLGA-901', '任国强');
export const TRAFFIC = office('11141125013F68732T', '柳林县公安局交通管理大队', LIULIN, 'LLJG-901', '高志远');
export const HEALTH_INSURANCE = office('11141125MB1D54186H', '柳林县医疗保障局', LIULIN, 'LLYB-901', '冯雪梅');
export const LABOUR = office('11141125013F69137B', '柳林县人力资源和社会保障局', LIULIN, 'LLRS-901', '薛永平');
export const LAND = office('12141125MB1D78352G', '柳林县不动产登记中心', LIULIN, 'LLBD-901', '闫丽芳');
export const HOUSING_FUND = office(
  '12141100MB1D91624W',
  '吕梁市住房公积金管理中心柳林管理部',
  LIULIN,
  'LLGJ-901',
  '贺晓东',
);
export const CIVIL_AFFAIRS = office('11141125013F66583M', '柳林县民政局', LIULIN, 'LLMZ-901', '康桂香');
export const EDUCATION = office('11141125013F67419X', '柳林县教育科技局', LIULIN, 'LLJY-901', '白文斌');
/** The office of another province that served our citizen (跨省通办): its own place decides what is asked. */
export const XINHUA_HEALTH_INSURANCE = office(
  '11410402MB2E36517D',
  '平顶山市新华区医疗保障局',
  XINHUA,
  'XHYB-901',
  '陈明辉',
);

/** Above the county's other offices: it decides what they propose, oversees them and calls raters back. */
export const LIULIN_OFFICE = office('LL-HCP', '柳林县“好差评”工作办公室', LIULIN, 'LLHP-901', '刘建华');
/** Who enter what citizens of the county have rated on paper: two people, each for themselves. */
export const CLERKS = [
  { staffNo: 'LLHP-911', staffName: '梁晓梅' },
  { staffNo: 'LLHP-912', staffName: '贾志刚' },
];
/** Which has the bad reviews of 新华区 before anybody handles them. */
export const XINHUA_OFFICE = office('XH-HCP', '新华区“好差评”工作办公室', XINHUA, 'XHHP-901', '韩雪');

/** @type {readonly Office[]} */
export const OFFICES = [
  APPROVAL,
  HOUSEHOLD,
  TRAFFIC,
  HEALTH_INSURANCE,
  LABOUR,
  LAND,
  HOUSING_FUND,
  CIVIL_AFFAIRS,
  EDUCATION,
  LIULIN_OFFICE,
  XINHUA_HEALTH_INSURANCE,
  XINHUA_OFFICE,
];

/**
 * @param {string} orgCode
 * @param {string} orgName
 * @param {string} regionCode
 * @param {string} staffNo
 * @param {string} staffName
 * @returns {Office}
 */
function office(orgCode, orgName, regionCode, staffNo, staffName) {
  return { orgCode, orgName, regionCode, officer: { staffNo, staffName } };
}

/**
 * Who acts in a role: somebody else in each, since nobody decides on what they proposed.
 * @param {Office} office
 * @param {Role} role
 */
export const staffOf = ({ officer }, role) =>
  role === 'officer' ? officer : { staffNo: `${officer.staffNo}-${role}`, staffName: `${roles[role]}（演示）` };
