import type { OrganisationKind } from '../store/database/tables-of-callers.js';
import type { ListedOrganisation } from './read-organisations.js';

type Line = readonly [orgCode: string, orgName: string, regionCode: string, kind: OrganisationKind, above?: string];

/** The offices at the head of a sandbox's provinces: whoever acts for them and all below them acts for everybody. */
export const SANDBOX_OFFICES = ['SX-HCP', 'HN-HCP', 'YN-HCP', 'TJ-HCP'] as const;

/** Codes of the form of a unified social credit code have a wrong check character, so that they belong to nobody. */
const LINES: readonly Line[] = [
  ['SX-HCP', '山西省行政审批服务管理局', '140000', 'supervising-office'],
  ['LVL-HCP', '吕梁市行政审批服务管理局', '141100', 'supervising-office', 'SX-HCP'],
  ['11141125MB1D20731Q', '柳林县行政审批服务管理局', '141125', 'supervising-office', 'LVL-HCP'],
  ['LL-HCP', '柳林县“好差评”工作办公室', '141125', 'supervising-office', '11141125MB1D20731Q'],
  ['LL-DT', '柳林县政务服务大厅', '141125', 'hall', 'LL-HCP'],
  ['11141125MB1A2B3C4D', '柳林县行政审批服务管理局', '141125', 'department', 'LL-HCP'],
  ['LL-GA-01', '柳林县公安局', '141125', 'department', 'LL-HCP'],
  ['11141125013F68214K', '柳林县公安局户政科', '141125', 'department', 'LL-HCP'],
  ['11141125013F68732T', '柳林县公安局交通管理大队', '141125', 'department', 'LL-HCP'],
  ['11141125MB1D54186H', '柳林县医疗保障局', '141125', 'department', 'LL-HCP'],
  ['11141125013F69137B', '柳林县人力资源和社会保障局', '141125', 'department', 'LL-HCP'],
  ['12141125MB1D78352G', '柳林县不动产登记中心', '141125', 'department', 'LL-HCP'],
  ['12141100MB1D91624W', '吕梁市住房公积金管理中心柳林管理部', '141125', 'department', 'LL-HCP'],
  ['11141125013F66583M', '柳林县民政局', '141125', 'department', 'LL-HCP'],
  ['11141125013F67419X', '柳林县教育科技局', '141125', 'department', 'LL-HCP'],
  ['HN-HCP', '河南省行政审批和政务信息管理局', '410000', 'supervising-office'],
  ['PDS-HCP', '平顶山市政务服务和大数据管理局', '410400', 'supervising-office', 'HN-HCP'],
  ['XH-HCP', '新华区“好差评”工作办公室', '410402', 'supervising-office', 'PDS-HCP'],
  ['XH-0375', '新华区政务服务中心', '410402', 'hall', 'XH-HCP'],
  ['11410402MB1A2B3C4D', '新华区人力资源和社会保障局', '410402', 'department', 'XH-HCP'],
  ['11410402MB2E36517D', '平顶山市新华区医疗保障局', '410402', 'department', 'XH-HCP'],
  ['YN-HCP', '云南省政务服务管理局', '530000', 'supervising-office'],
  ['LC-HCP', '临沧市政务服务管理局', '530900', 'supervising-office', 'YN-HCP'],
  ['LC-MZ', '临沧市民政局', '530900', 'department', 'LC-HCP'],
  ['LC-LX', '临翔区政务服务中心', '530902', 'hall', 'LC-HCP'],
  ['TJ-HCP', '天津市政务服务办公室', '120000', 'supervising-office'],
  ['HP-HCP', '天津市和平区政务服务办公室', '120101', 'supervising-office', 'TJ-HCP'],
  ['11120101MB1A2B3C4D', '和平区规划和自然资源局', '120101', 'department', 'HP-HCP'],
  ['BH-HCP', '天津市滨海新区政务服务办公室', '120116', 'supervising-office', 'TJ-HCP'],
  ['BH-SC', '滨海新区市场监督管理局', '120116', 'department', 'BH-HCP'],
];

/** What every sandbox has, so that a department can try everything at once. */
export const SANDBOX_ORGANISATIONS: readonly ListedOrganisation[] = LINES.map(
  ([orgCode, orgName, regionCode, kind, above]) => ({ orgCode, orgName, regionCode, kind, ...(above && { above }) }),
);
