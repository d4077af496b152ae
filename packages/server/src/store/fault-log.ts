import { codeOf, isUnavailable } from './database/errors.js';

/** Where a call failed. Messages of errors may quote what was sent, so only names, codes and places in our code are written. */
export function logFault(where: string, error: unknown): void {
  if (isUnavailable(error)) {
    console.error(`数据库暂时不可用：${where} ${codeOf(error) ?? ''}`.trimEnd());
    return;
  }
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? framesOf(error) : [];
  console.error([`服务出错：${where} ${name} ${codeOf(error) ?? ''}`.trimEnd(), ...frames].join('\n'));
}

/** A stack begins with the message, and a line of that may look like a place; where it cannot be told apart, nothing is written. */
function framesOf({ message, stack = '' }: Error): readonly string[] {
  const start = stack.indexOf(message);
  const places = start < 0 ? '' : stack.slice(start + message.length);
  return places.split('\n').filter((line) => /^\s+at /.test(line));
}
