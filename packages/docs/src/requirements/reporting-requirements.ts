import type { Requirement } from './requirement.js';

const REPORTS = 'packages/server/src/reports/reports.test.ts';

/** Groups M and N: reports upward, and safety. */
export const REPORTING_REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'M1',
    wants: '各系统调用全省统一的接口，不另建',
    notices: ['000', '001'],
    by: { endpoints: ['registerServiceCase', 'requestTicket', 'submitRating'] },
    tests: [
      [
        'packages/server/src/apps/department.test.ts',
        'a department registers a case, once and again, signed with SHA-256 or with SM3',
      ],
    ],
  },
  {
    id: 'M2',
    wants: '评价数据实时全量上报',
    notices: ['000', '002'],
    by: { commands: ['report sink set', 'report list'], endpoints: ['listReports'] },
    tests: [
      [REPORTS, 'a platform that is added later gets what was put on record before'],
      [
        'packages/server/src/reports/report-faults.test.ts',
        'whatever fails, each fact arrives, in order within its rating',
      ],
    ],
  },
  {
    id: 'M3',
    wants: '线下数据实时自动归集',
    notices: ['002'],
    by: { endpoints: ['requestTicket'], elements: ['hcp-kiosk'] },
    tests: [['packages/elements/src/kiosk/kiosk.browser.test.ts', 'one rates, sees the receipt']],
  },
  {
    id: 'M4',
    wants: '自建系统按期对接',
    notices: ['002'],
    organisational: '通知里的日期已经过去；对接的办法见签名与部署的文档。',
  },
  {
    id: 'M5',
    wants: '与国家平台互联互通',
    notices: ['002', '004'],
    by: { commands: ['report sink set'] },
    tests: [
      [REPORTS, 'the platform gets a rating and all that comes of it in order'],
      [
        'packages/provinces/src/push/push.test.ts',
        'every level arrives as it was given, with its reasons, words and time',
      ],
      [
        'packages/server/src/reports/province-sink.test.ts',
        'a rating of a case goes to the province in its own format, once',
      ],
      [
        'packages/server/src/reports/province-sink.test.ts',
        'a province that wants to know who applied is refused, with what to do instead',
      ],
    ],
    missing:
      '国家平台的报文没有公开。八个地方的报文已有（依据公开的对接代码，未经认证）：不要申请人信息的由服务器的发件箱上报；福建、山东、宁波要，服务器有意不存，由部门业务系统上报。',
  },
  {
    id: 'M6',
    wants: '数据生成、归集、传输、分析、反馈机制',
    notices: ['004'],
    by: { commands: ['report sink set', 'app webhook', 'publish'] },
    tests: [
      [REPORTS, 'an app is told that its case was rated, answered, given back, urged, near its date and past it'],
    ],
  },
  {
    id: 'M7',
    wants: '评价数据归集共享、分析处理和协同办理',
    notices: ['000'],
    by: { endpoints: ['getPublication', 'takeStep'], commands: ['report sink set'] },
    tests: [['packages/server/src/bad-reviews/transfer.test.ts', '000：转办以后由新的机构办理']],
  },
  {
    id: 'M8',
    wants: '评价对应统一的事项编码',
    notices: ['003'],
    by: { commands: ['catalogue import'], endpoints: ['registerServiceCase'] },
    tests: [
      ['packages/server/src/catalogue/catalogue.test.ts', '有目录的地区：目录里的事项用目录的名称，目录外的被拒绝'],
    ],
  },
  {
    id: 'M9',
    wants: '评价数据自动生成，不手工填报',
    notices: ['004'],
    by: { endpoints: ['getPublication'] },
    tests: [['packages/server/src/figures/count-figures.test.ts', 'each rating, default and occasion is counted once']],
  },
  {
    id: 'N1',
    wants: '数据真实、安全、可靠',
    notices: ['000', '004'],
    by: { commands: ['backup', 'key rotate'] },
    tests: [
      [
        'packages/server/src/submissions/concurrent-submissions.test.ts',
        'of twenty submissions at once with one ticket and a key each, one is accepted',
      ],
    ],
  },
  {
    id: 'N2',
    wants: '不得篡改伪造评议结果',
    notices: ['004'],
    by: { endpoints: ['getLogHead', 'getLogProof', 'getMyLogProof'] },
    tests: [['packages/server/src/log/check.test.ts', 'a rating that is gone is missed by whoever holds its receipt']],
  },
  {
    id: 'N3',
    wants: '弄虚作假的追责',
    notices: ['002', '004'],
    organisational: '追责由有关部门决定；谁做了什么，日志里查得出、改不了。',
  },
];
