import { readFile } from 'node:fs/promises';
import { httpTransport, readProvince, type HostedAdapter } from '@haochaping/provinces';
import { CannotStart } from '../store/cannot-start.js';

/** The province of a file whose own page takes ratings. This server knows no applicants, so it has nobody to name. Throws CannotStart. */
export async function hostedProvince(path: string): Promise<HostedAdapter> {
  const read = readProvince(jsonIn(await textOf(path), path), {
    transport: httpTransport(),
    now: Date.now,
    applicantOf: () => Promise.resolve(undefined),
  });
  if (read.outcome === 'hosted') return read.adapter;
  const faults = read.outcome === 'refused' ? read.faults.map(({ pointer, message }) => `${pointer}：${message}`) : [];
  const why = faults.length > 0 ? faults.join('；') : '这个省没有自己的评价页，只收上报的评价';
  throw new CannotStart(`环境变量 HCP_PROVINCE 指的文件 ${path} 不能用：${why}。`);
}

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new CannotStart(`环境变量 HCP_PROVINCE 指的文件 ${path} 读不到。`);
  });

function jsonIn(text: string, path: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new CannotStart(`环境变量 HCP_PROVINCE 指的文件 ${path} 不是 JSON。`);
  }
}
