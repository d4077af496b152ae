import type { LineFault } from '../interface/csv.js';
import type { GivenFile, Said } from './command.js';

/** The text of a list that the operator gives. */
export const textOfFile = async (file: GivenFile): Promise<string> => (await file.bytes()).toString('utf8');

/** Says of every line that is wrong what is wrong with it. */
export function linesWrong({ called }: GivenFile, faults: readonly LineFault[]): Said {
  const sentence = `${called}有 ${faults.length} 行不对，什么都没有改动：`;
  return {
    ok: false,
    text: [sentence, ...faults.map(({ line, detail }) => `  第 ${line} 行：${detail}`)].join('\n'),
    json: { because: sentence, faults },
  };
}
