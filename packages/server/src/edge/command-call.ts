import { mkdtemp, open as openFile, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  operandsFault,
  readGiven,
  type Command,
  type Given,
  type GivenFile,
  type Said,
  type UsageFault,
} from '../operator/command.js';
import { OPERATOR_COMMANDS, commandIn, jsonTextOf, runOn, wordsOf, type Open } from '../operator/run-command.js';
import { isUnavailable } from '../store/database/errors.js';
import { logFault } from '../store/process-log.js';
import { bodyBytes } from './body.js';
import { operatorProblem } from './operator-problem.js';

/** Enough for the organisations or items of a whole province. */
const FILE_BYTES = 64 * 1024 * 1024;

/** An address of the operator's interface is a command line: the words, the operands, and the options as its query. */
type CommandLine = {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly query: URLSearchParams;
};

/** Undefined for an address that names no command. */
export function commandLineAt(address: string): CommandLine | undefined {
  const { pathname, searchParams } = new URL(address);
  const [, root, ...segments] = pathname.split('/').map(decoded);
  const command = root === 'commands' ? commandIn(segments) : undefined;
  return command && { command, operands: segments.slice(wordsOf(command).length), query: searchParams };
}

/** What no command is named, as it stands. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

export const COMMANDS_THERE_ARE = `有的是：${OPERATOR_COMMANDS.map(({ name }) => name).join('、')}。空格在地址里写成 /。`;

/** Runs a command as the command line does. What it reads is the body of the call, and what it writes that of the answer. */
export async function answerCommand(line: CommandLine, request: Request, open: Open): Promise<Response> {
  const { command } = line;
  if (command.onEmpty) {
    const detail = `${command.name} 要一个空的数据库，正在运行的服务器没有。请用 haochaping-server ${command.name}。`;
    return operatorProblem('command-line-only', { detail });
  }
  const args = argsOf(line);
  if ('sentence' in args) return notUnderstood(command, args);
  const body = await bodyBytes(request, FILE_BYTES);
  if (!body) return operatorProblem('body-too-large', { detail: `最多 ${FILE_BYTES / 1024 / 1024} MiB。` });
  if (command.file !== 'read' && body.length > 0) return notUnderstood(command, BODY_UNWANTED);
  const sent: GivenFile = {
    called: '提交的文件',
    bytes: () => Promise.resolve(Buffer.from(body.buffer, body.byteOffset, body.length)),
  };
  const read = readGiven(command, command.file ? [...args, sent.called] : args, sent);
  if (read.outcome === 'help') return answerOf({ ok: true, text: command.help, json: { because: 'help' } });
  if (read.outcome === 'not-understood') return notUnderstood(command, read);
  const run = (given: Given, tell: (progress: string) => void = () => undefined): Promise<Said> =>
    runOn(command, given, { open, tell });
  if (command.file === 'written')
    return writtenBy((path) => run({ ...read.given, operands: [...line.operands, path] }));
  if (wantsLines(request)) return toldBy((tell) => run(read.given, tell));
  return answerOf(await run(read.given));
}

const LINES = 'application/x-ndjson';
const wantsLines = ({ headers }: Request): boolean => headers.get('accept')?.includes(LINES) ?? false;

/**
 * Tells of the progress as it is made, a line of JSON each, and last what came of it: the status is sent before that is known.
 * Whoever leaves early does not stop the command.
 */
function toldBy(run: (tell: (progress: string) => void) => Promise<Said>): Response {
  let isLeft = false;
  const lines = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const write = (text: string): void => {
        if (!isLeft) controller.enqueue(Buffer.from(`${text}\n`));
      };
      try {
        write(jsonTextOf(await run((progress) => write(JSON.stringify({ progress })))));
      } catch (error) {
        logFault('operator', error);
        write(jsonTextOf(isUnavailable(error) ? UNAVAILABLE : FAULT));
      }
      if (!isLeft) controller.close();
    },
    cancel: () => {
      isLeft = true;
    },
  });
  return new Response(lines, { headers: { 'content-type': `${LINES}; charset=utf-8` } });
}

/** What came of a command that did not come to its end, as the last line. */
const FAULT: Said = { ok: false, text: '服务出错，原因请看日志。', json: { because: 'server-fault' } };
const UNAVAILABLE: Said = {
  ok: false,
  text: '服务暂时不可用，这个命令没有做完，请稍后再试。',
  json: { because: 'unavailable' },
};

const BODY_UNWANTED: UsageFault = { pointer: '', sentence: '这个命令不读文件；内容和选项写在地址里。' };

/** A command that says that it did not do it is answered as such, with what it says. */
const answerOf = (said: Said): Response =>
  new Response(jsonTextOf(said), {
    status: said.ok ? 200 : 422,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

function notUnderstood({ help }: Command, { pointer, sentence }: UsageFault): Response {
  const errors = [{ pointer, code: 'usage', detail: sentence }];
  return operatorProblem('not-understood', { detail: `${sentence}\n${help}`, errors });
}

/** What would be typed after the words of a command. */
function argsOf({ command, operands, query }: CommandLine): readonly string[] | UsageFault {
  const wanted = command.operands - (command.file ? 1 : 0);
  const taken: ReadonlyMap<string, { readonly type: string }> = new Map(
    Object.entries({ ...command.options, help: HELP }),
  );
  const options: string[] = [];
  for (const [name, value] of query) {
    const option = taken.get(name);
    if (!option) return { pointer: `/${name}`, sentence: `没有选项 ${name}。` };
    const isOn = option.type === 'boolean' && ['', 'true'].includes(value);
    if (option.type === 'boolean' && !isOn) return { pointer: `/${name}`, sentence: `选项 ${name} 后面不写内容。` };
    options.push(isOn ? `--${name}` : `--${name}=${value}`);
  }
  if (!query.has('help') && operands.length !== wanted) return operandsFault(wanted);
  return [...options, '--', ...operands];
}
const HELP = { type: 'boolean' } as const;

/** The file that a command writes, as the answer: written whole first, so that a slow reader does not hold up the database. */
async function writtenBy(run: (path: string) => Promise<Said>): Promise<Response> {
  const folder = await mkdtemp(join(tmpdir(), 'haochaping-'));
  const path = join(folder, 'written');
  try {
    const said = await run(path);
    if (!said.ok) return answerOf(said);
    return new Response(streamOf(await openFile(path)), { headers: { 'content-type': 'application/gzip' } });
  } finally {
    await rm(folder, { recursive: true }); // what is open can still be read
  }
}

/** Reads a file as it is asked for, and closes it when it is read or nobody wants the rest. */
const streamOf = (file: FileHandle): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: async (controller) => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK_BYTES));
      if (bytesRead > 0) {
        controller.enqueue(buffer.subarray(0, bytesRead));
        return;
      }
      await file.close();
      controller.close();
    },
    cancel: () => file.close(),
  });
const CHUNK_BYTES = 64 * 1024;
