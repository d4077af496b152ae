import { codeOf, isUnavailable } from './database/errors.js';

/** Logs where a call failed. Error messages may quote input, so only names, codes and stack frames are written. */
export function logFault(where: string, error: unknown): void {
  if (isUnavailable(error)) {
    console.error(`数据库暂时不可用：${where} ${codeOf(error) ?? ''}`.trimEnd());
    return;
  }
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? framesOf(error) : [];
  console.error([`服务出错：${where} ${name} ${codeOf(error) ?? ''}`.trimEnd(), ...frames].join('\n'));
}

/** A stack begins with the message, whose lines may look like frames; if it cannot be cut off, no frame is written. */
function framesOf({ message, stack = '' }: Error): readonly string[] {
  const start = stack.indexOf(message);
  const places = start < 0 ? '' : stack.slice(start + message.length);
  return places.split('\n').filter((line) => /^\s+at /.test(line));
}
