// @ts-check
import * as at from './organisations.mjs';

/**
 * What one invented citizen has applied for, newest first. Days are counted back in weekdays from the day on which the
 * site starts, so that the list is always fresh; a case's number holds its day, so that a number never changes its dates.
 * @typedef {object} Application
 * @property {string} serial the last four digits of the case's number
 * @property {string} itemName
 * @property {string} itemTail what follows the office's code in the item's code: 13 digits
 * @property {import('./organisations.mjs').Office} office
 * @property {{ staffNo: string, staffName: string }} [staff] whom the citizen met; nobody where the system did it
 * @property {'immediate' | 'promised'} kind
 * @property {string} channel how it was applied for, in the citizen's words
 * @property {Moment} [accepted]
 * @property {Moment} [closed]
 * @property {true} [crossProvince]
 *
 * @typedef {readonly [weekdaysAgo: number, time: string]} Moment
 */

const HALL = '政务大厅窗口';
const WEB = '网上办理';
const PHONE = '手机办理';
const KIOSK = '自助终端';

/** @type {readonly Application[]} */
export const APPLICATIONS = [
  {
    serial: '0352',
    itemName: '小学入学报名资格审核',
    itemTail: '2051305117204',
    office: at.EDUCATION,
    kind: 'promised',
    channel: PHONE,
  },
  {
    serial: '0117',
    itemName: '户口迁移（夫妻投靠）',
    itemTail: '2070911302415',
    office: at.HOUSEHOLD,
    staff: { staffNo: 'LLGA-016', staffName: '武建平' },
    kind: 'promised',
    channel: HALL,
    accepted: [1, '15:26:08'],
  },
  {
    serial: '0083',
    itemName: '居民身份证换领',
    itemTail: '0070911421136',
    office: at.HOUSEHOLD,
    staff: { staffNo: 'LLGA-012', staffName: '刘小燕' },
    kind: 'immediate',
    channel: HALL,
    accepted: [1, '09:12:35'],
    closed: [1, '09:31:20'],
  },
  {
    serial: '0246',
    itemName: '社会保障卡补领、换领',
    itemTail: '2011451823017',
    office: at.LABOUR,
    kind: 'immediate',
    channel: KIOSK,
    accepted: [1, '10:05:44'],
    closed: [1, '10:11:02'],
  },
  {
    serial: '0417',
    itemName: '基本医疗保险关系转移接续',
    itemTail: '2083611524219',
    office: at.XINHUA_HEALTH_INSURANCE,
    staff: { staffNo: 'XHYB-027', staffName: '赵慧敏' },
    kind: 'promised',
    channel: WEB,
    crossProvince: true,
    accepted: [2, '08:50:17'],
    closed: [1, '16:42:39'],
  },
  {
    serial: '0039',
    itemName: '高龄津贴申领',
    itemTail: '0511216233418',
    office: at.CIVIL_AFFAIRS,
    staff: { staffNo: 'LLMZ-005', staffName: '张巧珍' },
    kind: 'promised',
    channel: HALL,
    accepted: [3, '11:02:51'],
  },
  {
    serial: '0195',
    itemName: '机动车驾驶证期满换证',
    itemTail: '0170923614127',
    office: at.TRAFFIC,
    staff: { staffNo: 'LLJG-021', staffName: '李向前' },
    kind: 'immediate',
    channel: HALL,
    accepted: [3, '14:37:29'],
    closed: [3, '14:58:13'],
  },
  {
    serial: '0203',
    itemName: '城乡居民基本医疗保险参保登记',
    itemTail: '2083612617423',
    office: at.HEALTH_INSURANCE,
    staff: { staffNo: 'LLYB-014', staffName: '穆丽娟' },
    kind: 'immediate',
    channel: PHONE,
    accepted: [4, '16:48:03'],
    closed: [3, '09:10:25'],
  },
  {
    serial: '0061',
    itemName: '个体工商户设立登记',
    itemTail: '1013172415236',
    office: at.APPROVAL,
    staff: { staffNo: 'LLSP-018', staffName: '王晓琴' },
    kind: 'promised',
    channel: WEB,
    accepted: [5, '09:20:06'],
    closed: [4, '11:15:48'],
  },
  {
    serial: '0128',
    itemName: '门诊慢特病病种待遇认定',
    itemTail: '2083613725314',
    office: at.HEALTH_INSURANCE,
    staff: { staffNo: 'LLYB-009', staffName: '成俊峰' },
    kind: 'promised',
    channel: HALL,
    accepted: [5, '16:08:22'],
  },
  {
    serial: '0267',
    itemName: '失业保险金申领',
    itemTail: '2011453217146',
    office: at.LABOUR,
    staff: { staffNo: 'LLRS-011', staffName: '雷春花' },
    kind: 'promised',
    channel: WEB,
    accepted: [6, '15:14:50'],
  },
  {
    serial: '0072',
    itemName: '食品经营许可证核发',
    itemTail: '0013116342519',
    office: at.APPROVAL,
    staff: { staffNo: 'LLSP-023', staffName: '孙海霞' },
    kind: 'promised',
    channel: HALL,
    accepted: [7, '10:33:57'],
    closed: [2, '17:05:31'],
  },
  {
    serial: '0154',
    itemName: '不动产登记（存量房转移登记）',
    itemTail: '0711525316248',
    office: at.LAND,
    staff: { staffNo: 'LLBD-007', staffName: '车志刚' },
    kind: 'promised',
    channel: HALL,
    accepted: [8, '08:46:12'],
    closed: [3, '15:20:40'],
  },
  {
    serial: '0096',
    itemName: '购买自住住房提取住房公积金',
    itemTail: '2112714523126',
    office: at.HOUSING_FUND,
    staff: { staffNo: 'LLGJ-003', staffName: '杜文涛' },
    kind: 'promised',
    channel: WEB,
    accepted: [9, '13:55:38'],
    closed: [4, '10:27:16'],
  },
  {
    serial: '0311',
    itemName: '排水许可证核发',
    itemTail: '0013116351427',
    office: at.APPROVAL,
    staff: { staffNo: 'LLSP-018', staffName: '王晓琴' },
    kind: 'promised',
    channel: HALL,
    accepted: [12, '09:44:21'],
    closed: [6, '15:02:47'],
  },
  {
    serial: '0174',
    itemName: '灵活就业人员社会保险补贴申领',
    itemTail: '2011453319258',
    office: at.LABOUR,
    staff: { staffNo: 'LLRS-011', staffName: '雷春花' },
    kind: 'promised',
    channel: HALL,
    accepted: [13, '10:12:09'],
    closed: [7, '11:36:55'],
  },
  {
    serial: '0225',
    itemName: '残疾人两项补贴申领',
    itemTail: '0511216244539',
    office: at.CIVIL_AFFAIRS,
    staff: { staffNo: 'LLMZ-005', staffName: '张巧珍' },
    kind: 'promised',
    channel: HALL,
    accepted: [14, '16:20:33'],
    closed: [8, '09:58:14'],
  },
];
