import * as z from 'zod/mini';

const codedSchema = z.object({ code: z.string() });

/** Where a call failed. Messages of errors may quote what was sent, so only names, codes and places in our code are written. */
export function logFault(where: string, error: unknown): void {
  const coded = codedSchema.safeParse(error);
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  console.error([`服务出错：${where} ${name} ${coded.success ? coded.data.code : ''}`.trimEnd(), ...frames].join('\n'));
}
