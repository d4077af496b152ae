import { REPORT_STATES, instantSchema, type ReportState } from '@haochaping/core';
import {
  dropReports,
  reportsInState,
  resendReports,
  type Chosen,
  type ListedReport,
} from '../reports/operate-reports.js';
import { listSinks, removeSink, setSink, type ListedSink, type Removal } from '../reports/operate-sinks.js';
import type { Command, Given, Said, UsageFault } from './command.js';
import { settingsIn, settingsWrong } from './sink-file.js';

const SINK_ID = /^[0-9A-Za-z._-]{1,50}$/;
const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  waiting: '待发送',
  delivered: '已送达',
  dead: '死信',
  dropped: '已略过',
};

const nameOf = ({ operands }: Given): string => operands[0] ?? '';
const NAME_MALFORMED: UsageFault = {
  pointer: '/operands/0',
  sentence: '名称应为 1 至 50 位数字、字母、点、短横线或下划线。',
};
const SINCE_MALFORMED: UsageFault = {
  pointer: '/since',
  sentence: '--since 应为带 +08:00 的时间，例如 2026-01-01T00:00:00+08:00。',
};
const NOTHING_CHOSEN: UsageFault = {
  pointer: '/id',
  sentence: '请用 --id 写明哪一条，或用 --sink 写明哪个报送对象的全部死信。',
};
const STATE_UNKNOWN: UsageFault = { pointer: '/state', sentence: `--state 应为 ${REPORT_STATES.join('、')} 之一。` };

const CHOICE = { id: { type: 'string', multiple: true }, sink: { type: 'string' } } as const;
const CHOICE_HELP = `  --id <编号>                 这一条，可写多次
  --sink <名称>               这个报送对象的全部死信`;
const chosenIn = ({ text, texts }: Given): Chosen => {
  const sinkId = text('sink');
  return { ids: texts('id').map(Number), ...(sinkId !== undefined && { sinkId }) };
};
const faultOfChoice = ({ text, texts }: Given): UsageFault | undefined =>
  texts('id').every((id) => /^\d{1,15}$/.test(id)) && texts('id').length + (text('sink') === undefined ? 0 : 1) > 0
    ? undefined
    : NOTHING_CHOSEN;

export const REPORT_COMMANDS: readonly Command[] = [
  {
    name: 'report sink set',
    help: `haochaping-server report sink set <名称> <设置.json>   向这个上级平台报送，或改它的地址和密钥；没有送出的照样送
  设置是 {"kind":"platform","url":"https://…","appId":"…","secret":"…"}；国密加 "algorithm":"hmac-sm3"
  或者一个省市平台自己的格式：{"kind":"province","province":"zfsoft","settings":{…}}，只有不要申请人信息的可以
  --since <时间>              新加时，连同这以后已有的一起报送，例如 2026-01-01T00:00:00+08:00`,
    operands: 2,
    file: 'read',
    options: { since: { type: 'string' } },
    fault: (given) => {
      if (!SINK_ID.test(nameOf(given))) return NAME_MALFORMED;
      const since = given.text('since');
      return since === undefined || instantSchema.safeParse(since).success ? undefined : SINCE_MALFORMED;
    },
    run: async (given, { database, keys, now }) => {
      const read = settingsIn(await given.file.bytes());
      if (read.outcome === 'faulty') return settingsWrong(given.file.called, read.faults);
      const { url, settings } = read.value;
      const sinkId = nameOf(given);
      const queued = await setSink(database, keys, { sinkId, url, settings }, given.text('since'), now);
      const earlier = queued > 0 ? `已有的 ${queued} 条也排入发送。` : '';
      return { ok: true, text: `从现在起报送 ${sinkId}（${url}）。${earlier}`, json: { sinkId, url, queued } };
    },
  },
  {
    name: 'report sink list',
    help: 'haochaping-server report sink list   报送给谁，各有多少条待发送、已送达、死信',
    operands: 0,
    options: {},
    run: async (_given, { database }) => {
      const sinks = await listSinks(database);
      return { ok: true, text: sinks.map(lineOfSink).join('\n') || '没有报送对象。', json: { sinks } };
    },
  },
  {
    name: 'report sink remove',
    help: `haochaping-server report sink remove <名称>   不再报送；还有没送达的就不办
  --drop                      没送达的一并略过`,
    operands: 1,
    options: { drop: { type: 'boolean' } },
    run: async (given, { database }) =>
      saidOfRemoval(await removeSink(database, nameOf(given), given.flag('drop')), `报送对象 ${nameOf(given)}`),
  },
  {
    name: 'report list',
    help: `haochaping-server report list   死信：送不到，等运营方处理；最早的在前，至多 200 条
  --state <状态>              改看 ${REPORT_STATES.join('、')}
  --sink <名称>               只看这个报送对象`,
    operands: 0,
    options: { state: { type: 'string' }, sink: { type: 'string' } },
    fault: (given) => (stateIn(given) ? undefined : STATE_UNKNOWN),
    run: async (given, { database }) => {
      const reports = await reportsInState(database, { state: stateIn(given) ?? 'dead', sinkId: given.text('sink') });
      return { ok: true, text: reports.map(lineOfReport).join('\n') || '没有。', json: { reports } };
    },
  },
  {
    name: 'report resend',
    help: `haochaping-server report resend   死信重新发送，同一条评价后面的随后发送
${CHOICE_HELP}`,
    operands: 0,
    options: CHOICE,
    fault: faultOfChoice,
    run: async (given, { database, now }) =>
      counted(await resendReports(database, chosenIn(given), now), '重新排入发送'),
  },
  {
    name: 'report drop',
    help: `haochaping-server report drop   略过死信，不再发送；同一条评价后面的随后发送
${CHOICE_HELP}`,
    operands: 0,
    options: CHOICE,
    fault: faultOfChoice,
    run: async (given, { database, now }) => counted(await dropReports(database, chosenIn(given), now), '略过'),
  },
];

function stateIn(given: Given): ReportState | undefined {
  const text = given.text('state') ?? 'dead';
  return REPORT_STATES.find((state) => state === text);
}

/** Says what became of a sink that was to be removed. */
export function saidOfRemoval(removal: Removal, what: string): Said {
  switch (removal.outcome) {
    case 'removed':
      return {
        ok: true,
        text: `已去掉${what}，略过没送达的 ${removal.untold} 条。`,
        json: { dropped: removal.untold },
      };
    case 'unknown':
      return { ok: false, text: `没有${what}。`, json: { because: 'unknown' } };
    case 'untold-left':
      return {
        ok: false,
        text: `${what}还有没送达的，没有去掉。要一并略过，加 --drop。`,
        json: { because: 'untold-left' },
      };
  }
}

const counted = (count: number, what: string): Said => ({
  ok: count > 0,
  text: count > 0 ? `已把 ${count} 条死信${what}。` : '没有这样的死信。用 report list 看有哪些。',
  json: count > 0 ? { count } : { because: 'none', count },
});

const lineOfSink = ({ sinkId, url, counts, failures, lastDeliveredAt }: ListedSink): string =>
  [
    `${sinkId}  ${url}`,
    ...REPORT_STATES.map((state) => `${STATE_WORDS[state]} ${counts[state] ?? 0}`),
    `上次送达 ${lastDeliveredAt ?? '还没有'}`,
    ...(failures > 0 ? [`已接连 ${failures} 次送不到`] : []),
  ].join('  ');

const lineOfReport = ({ id, sinkId, ratingNo, kind, attempts, because, queuedAt }: ListedReport): string =>
  `${id}  ${sinkId}  ${ratingNo}  ${kind}  ${queuedAt}  发送 ${attempts} 次${because === null ? '' : `  ${because}`}`;
