import { readFile } from 'node:fs/promises';
import type { LineFault } from '../interface/csv.js';
import { CannotStart } from '../store/cannot-start.js';
import type { Said } from './command.js';

/** The text of a list that the operator gives. */
export async function textOfFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) throw new CannotStart(`读不到文件 ${path}。`);
  return bytes.toString('utf8');
}

/** Says of every line that is wrong what is wrong with it. */
export function linesWrong(path: string, faults: readonly LineFault[]): Said {
  const sentence = `文件 ${path} 有 ${faults.length} 行不对，什么都没有改动：`;
  return {
    ok: false,
    text: [sentence, ...faults.map(({ line, detail }) => `  第 ${line} 行：${detail}`)].join('\n'),
    json: { because: sentence, faults },
  };
}
