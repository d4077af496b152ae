import { codeOf, isUnavailable } from './database/errors.js';

/** How lines are written: for people, or each as a JSON document for what collects them. */
export const LOG_FORMATS = ['text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** One for the process, since faults are logged wherever they happen. */
let format: LogFormat = 'text';
export function setLogFormat(wanted: LogFormat): void {
  format = wanted;
}

/** What goes with a line: names, numbers and codes, never what somebody sent. */
type Fields = Readonly<Record<string, string | number | readonly string[] | undefined>>;

const jsonLine = (level: 'info' | 'error', message: string, fields: Fields): string =>
  JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });

export function logInfo(message: string): void {
  console.log(format === 'json' ? jsonLine('info', message, {}) : message);
}

export function logError(message: string): void {
  console.error(format === 'json' ? jsonLine('error', message, {}) : message);
}

/** A call that was answered; only in JSON, since people would lose sight of everything else. */
export function logCall(fields: {
  readonly requestId: string;
  readonly endpoint: string;
  readonly status: number;
  readonly milliseconds: number;
}): void {
  if (format === 'json') console.log(jsonLine('info', 'call', fields));
}

/** Logs where a call failed. Error messages may quote input, so only names, codes and stack frames are written. */
export function logFault(where: string, error: unknown, requestId?: string): void {
  const isTransient = isUnavailable(error);
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error && !isTransient ? framesOf(error) : [];
  const code = codeOf(error);
  const message = isTransient ? '数据库暂时不可用' : '服务出错';
  if (format === 'json') console.error(jsonLine('error', message, { where, error: name, code, requestId, frames }));
  else {
    const line = isTransient ? `${message}：${where} ${code ?? ''}` : `${message}：${where} ${name} ${code ?? ''}`;
    console.error([line.trimEnd(), ...frames].join('\n'));
  }
}

/** A stack begins with the message, whose lines may look like frames; if it cannot be cut off, no frame is written. */
function framesOf({ message, stack = '' }: Error): readonly string[] {
  const start = stack.indexOf(message);
  const places = start < 0 ? '' : stack.slice(start + message.length);
  return places.split('\n').filter((line) => /^\s+at /.test(line));
}
