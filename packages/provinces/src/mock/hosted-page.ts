import { type MockCall } from './mock-server.js';

/** As the citizen meets it: five levels, none chosen. */
const LEVELS = [
  ['5', '非常满意'],
  ['4', '满意'],
  ['3', '基本满意'],
  ['2', '不满意'],
  ['1', '非常不满意'],
] as const;

/** A page of a mock on which one occasion is rated, and the ratings that were given there. They stay with the province. */
export type HostedPages = {
  readonly ratings: ReadonlyMap<string, string>;
  /** Opens the page for what is rated, under a key. */
  readonly show: (provinceName: string, key: string, itemName: string) => PageReply;
  /** Takes what the page sends: `key` and `level`. */
  readonly take: (call: MockCall) => PageReply;
};
type PageReply = { readonly status?: number; readonly type: 'text/html'; readonly text: string };

/** The path to which the page sends. */
export const RATE_PATH = '/mock/rate';

export function hostedPages(): HostedPages {
  const ratings = new Map<string, string>();
  const open = new Set<string>();
  return {
    ratings,
    show: (provinceName, key, itemName) => {
      open.add(key);
      return page(`<h1>${escaped(provinceName)}政务服务“好差评”</h1>
<p><strong>演示替身</strong>：依据公开的对接代码，未经该省认证。</p>
<form method="post" action="${RATE_PATH}">
<input type="hidden" name="key" value="${escaped(key)}">
<fieldset><legend>您对“${escaped(itemName)}”的办理是否满意？</legend>
${LEVELS.map(([code, word]) => `<label><input type="radio" name="level" value="${code}" required> ${word}</label>`).join('\n')}
</fieldset>
<button>提交评价</button>
</form>`);
    },
    take: ({ body }) => {
      const form = new URLSearchParams(body);
      const [key, level] = [form.get('key') ?? '', form.get('level') ?? ''];
      if (!open.has(key) || !LEVELS.some(([code]) => code === level))
        return { status: 400, ...page('<p>没有选择满意度。</p>') };
      if (ratings.has(key)) return { status: 409, ...page('<p>本次服务已存在评价，请勿重复评价！</p>') };
      ratings.set(key, level);
      return page('<p>评价已提交，谢谢。</p>');
    },
  };
}

const page = (content: string): PageReply => ({
  type: 'text/html',
  text: `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>好差评</title>${content}</html>`,
});

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
