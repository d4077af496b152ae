import { SIGNATURE_ALGORITHMS, type SignatureAlgorithm } from '@haochaping/protocol';
import {
  addApp,
  finishRotation,
  listApps,
  rebindApp,
  rotateSecret,
  setDisabled,
  type AppFault,
  type ListedApp,
  type Operated,
} from '../apps/operate-apps.js';
import { removeWebhook, setWebhook } from '../reports/operate-sinks.js';
import { sinkUrlSchema } from '../reports/sink.js';
import type { Command, Given, Said, UsageFault } from './command.js';
import { saidOfRemoval } from './report-commands.js';

const BINDING = {
  organisation: { type: 'string', multiple: true },
  office: { type: 'string', multiple: true },
} as const;
const BINDING_HELP = `  --organisation <机构代码>   代表这个机构，可写多次
  --office <机构代码>         代表这个主管机构及其下面的全部机构，可写多次`;
const APP_ID = /^[0-9A-Za-z._-]{1,50}$/;

const appIdOf = ({ operands }: Given): string => operands[0] ?? '';
const boundTo = ({ texts }: Given) => ({ organisations: texts('organisation'), offices: texts('office') });
const nothingBound = ({ texts }: Given): UsageFault | undefined =>
  texts('organisation').length + texts('office').length === 0
    ? { pointer: '/organisation', sentence: '请用 --organisation 或 --office 写明应用代表哪些机构。' }
    : undefined;
const ID_MALFORMED: UsageFault = {
  pointer: '/operands/0',
  sentence: '应用编号应为 1 至 50 位数字、字母、点、短横线或下划线。',
};
const NAME_MISSING: UsageFault = { pointer: '/name', sentence: '请用 --name 写明应用的名称。' };

export const APP_COMMANDS: readonly Command[] = [
  {
    name: 'app add',
    help: `haochaping-server app add <应用编号> --name <名称>   接入一个应用，密钥只显示这一次
${BINDING_HELP}`,
    operands: 1,
    options: { name: { type: 'string' }, ...BINDING },
    fault: (given) => {
      if (!APP_ID.test(appIdOf(given))) return ID_MALFORMED;
      return given.text('name') === undefined ? NAME_MISSING : nothingBound(given);
    },
    run: async (given, { database, keys, now }) => {
      const app = { appId: appIdOf(given), name: given.text('name') ?? '', ...boundTo(given) };
      return said(await addApp(database, keys, app, now), app.appId, (secret) => ({
        text: `已接入应用 ${app.appId}。密钥（只显示这一次，请妥善保管）：\n${secret}`,
        json: { appId: app.appId, secret },
      }));
    },
  },
  {
    name: 'app list',
    help: 'haochaping-server app list   有哪些应用，各代表哪些机构',
    operands: 0,
    options: {},
    run: async (_given, { database }) => {
      const apps = await listApps(database);
      return { ok: true, text: apps.map(lineOf).join('\n') || '还没有应用。', json: { apps } };
    },
  },
  {
    name: 'app bind',
    help: `haochaping-server app bind <应用编号>   改为代表这些机构，原来的不再代表
${BINDING_HELP}`,
    operands: 1,
    options: BINDING,
    fault: nothingBound,
    run: async (given, { database }) => {
      const appId = appIdOf(given);
      return said(await rebindApp(database, { appId, ...boundTo(given) }), appId, () => ({
        text: `应用 ${appId} 现在代表：${boundIn(boundTo(given))}。`,
        json: { appId, ...boundTo(given) },
      }));
    },
  },
  ...(['disable', 'enable'] as const).map((word): Command => {
    const isDisabled = word === 'disable';
    const what = isDisabled ? '停用' : '恢复';
    return {
      name: `app ${word}`,
      help: `haochaping-server app ${word} <应用编号>   ${what}应用；${isDisabled ? '它签发的凭证也一并失效' : '它签发的、还没有到期的凭证也一并恢复'}`,
      operands: 1,
      options: {},
      run: async (given, { database, now }) => {
        const appId = appIdOf(given);
        return said(await setDisabled(database, appId, isDisabled, now), appId, () => ({
          text: `已${what}应用 ${appId}。`,
          json: { appId, isDisabled },
        }));
      },
    };
  }),
  {
    name: 'app rotate',
    help: `haochaping-server app rotate <应用编号>            换一个密钥；新旧两个都有效，应用换好以后再收尾
haochaping-server app rotate <应用编号> --finish   收尾：原来的密钥从此无效`,
    operands: 1,
    options: { finish: { type: 'boolean' } },
    run: async (given, { database, keys }) => {
      const appId = appIdOf(given);
      if (given.flag('finish')) {
        return said(await finishRotation(database, appId), appId, () => ({
          text: `应用 ${appId} 原来的密钥已经无效。`,
          json: { appId },
        }));
      }
      return said(await rotateSecret(database, keys, appId), appId, (secret) => ({
        text: `应用 ${appId} 的新密钥（只显示这一次）：\n${secret}\n原来的密钥仍然有效；应用换好以后，运行 haochaping-server app rotate ${appId} --finish。`,
        json: { appId, secret },
      }));
    },
  },
  {
    name: 'app webhook',
    help: `haochaping-server app webhook <应用编号> --url <地址>   它的办件有了评价、答复等等，通知这个地址；用应用的密钥签名
haochaping-server app webhook <应用编号> --off          不再通知；还有没送达的就不办，加 --drop 一并略过
  --algorithm hmac-sm3        用国密签名`,
    operands: 1,
    options: {
      url: { type: 'string' },
      off: { type: 'boolean' },
      drop: { type: 'boolean' },
      algorithm: { type: 'string' },
    },
    fault: faultOfWebhook,
    run: async (given, { database, keys, now }) => {
      const appId = appIdOf(given);
      if (given.flag('off')) {
        return saidOfRemoval(await removeWebhook(database, appId, given.flag('drop')), `应用 ${appId} 的通知`);
      }
      const url = given.text('url') ?? '';
      const isSet = await setWebhook(
        database,
        keys,
        { appId, url, algorithm: algorithmIn(given) ?? DEFAULT_ALGORITHM },
        now,
      );
      if (!isSet) return said({ outcome: 'not-done', because: 'unknown' }, appId, () => ({ text: '', json: {} }));
      return { ok: true, text: `从现在起，应用 ${appId} 的办件有了消息，通知 ${url}。`, json: { appId, url } };
    },
  },
];

const [DEFAULT_ALGORITHM] = SIGNATURE_ALGORITHMS;
const URL_MALFORMED: UsageFault = {
  pointer: '/url',
  sentence: '请用 --url 写明 http 或 https 的地址，不含用户名和 #；或用 --off。',
};
const ALGORITHM_UNKNOWN: UsageFault = {
  pointer: '/algorithm',
  sentence: `--algorithm 应为 ${SIGNATURE_ALGORITHMS.join('、')} 之一。`,
};

function algorithmIn({ text }: Given): SignatureAlgorithm | undefined {
  const given = text('algorithm') ?? DEFAULT_ALGORITHM;
  return SIGNATURE_ALGORITHMS.find((algorithm) => algorithm === given);
}

function faultOfWebhook(given: Given): UsageFault | undefined {
  const isAddress = sinkUrlSchema.safeParse(given.text('url')).success;
  if (isAddress === given.flag('off')) return URL_MALFORMED;
  return algorithmIn(given) ? undefined : ALGORITHM_UNKNOWN;
}

const boundIn = ({ organisations = [], offices = [] }: Pick<ListedApp, 'organisations' | 'offices'>): string =>
  [...organisations, ...offices.map((code) => `${code} 及其下面的全部机构`)].join('、') || '没有机构';

const lineOf = (app: ListedApp): string =>
  `${app.appId}  ${app.name}  代表：${boundIn(app)}${app.isDisabled ? '  已停用' : ''}${app.isRotating ? '  正在换密钥' : ''}`;

function said<Done>(operated: Operated<Done>, appId: string, sayDone: (done: Done) => Omit<Said, 'ok'>): Said {
  if (operated.outcome === 'done') return { ok: true, ...sayDone(operated.done) };
  const text = sentenceOf(operated, appId);
  return {
    ok: false,
    text,
    json: { because: operated.because, ...('codes' in operated && { codes: operated.codes }) },
  };
}

function sentenceOf(fault: AppFault, appId: string): string {
  switch (fault.because) {
    case 'known':
      return `已经有应用 ${appId}。要改它代表的机构，用 app bind；要换密钥，用 app rotate。`;
    case 'unknown':
      return `没有应用 ${appId}。用 app list 看有哪些。`;
    case 'rotating':
      return `应用 ${appId} 上一次换密钥还没有收尾。应用换好以后，先运行 app rotate ${appId} --finish。`;
    case 'not-rotating':
      return `应用 ${appId} 没有在换密钥。`;
    case 'organisations-unknown':
      return `没有这些机构：${fault.codes.join('、')}。先用 organisations import 导入。`;
    case 'no-offices':
      return `这些不是主管机构，请改用 --organisation：${fault.codes.join('、')}。`;
  }
}
