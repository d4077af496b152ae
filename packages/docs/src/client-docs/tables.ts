import { outcomeAfter } from '@haochaping/client';
import { ENDPOINTS, REFUSALS, refusalsOf, type RefusalCode } from '@haochaping/protocol';
import { table } from '../markdown-table.js';

const rowOf = (code: RefusalCode): readonly [code: string, status: string, title: string] => {
  const { status, title } = REFUSALS[code];
  return [`\`${code}\``, String(status), title];
};

const fateOf = (code: RefusalCode): string => {
  const { status, title } = REFUSALS[code];
  const fate = outcomeAfter({ kind: 'refused', problem: { type: 'about:blank', title, status, code } });
  return fate === 'again' ? '再发' : '最后的回答';
};

/** What stands in the pages between two marks, made from the interface itself. */
export const TABLES: Readonly<Record<string, () => string>> = {
  提交时的拒绝: () =>
    table(
      ['`code`', '状态码', '意思', '发件箱'],
      refusalsOf(ENDPOINTS.submitRating).map((code) => [...rowOf(code), fateOf(code)]),
    ),
  全部拒绝: () => {
    const codes = Object.keys(REFUSALS).filter((code): code is RefusalCode => code in REFUSALS);
    const again = (code: RefusalCode): string => (REFUSALS[code].again ? '过一会儿可能成功' : '不会');
    return table(
      ['`code`', '状态码', '给人看的话', '同样的请求以后会成功吗'],
      codes.map((code) => [...rowOf(code), again(code)]),
    );
  },
};
