import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Finding } from './album.js';
import { nameOf, titleOf, type Look } from './look.js';

const FOLDER = '.cache/looks';
/** What people are told to open. */
export const REPORT = `${FOLDER}/index.html`;
export const RENEW = 'npm run looks -- --write';

export type Found = { readonly look: Look; readonly finding: Finding };

/** A page with everything that looks otherwise than before, side by side. */
export function writeReport(found: readonly Found[], leftOver: readonly string[]): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(REPORT, page([...found.map(section), ...leftOver.map(leftOverSection)]));
}

function section({ look, finding }: Found, nth: number): string {
  const figure = (title: string, of: string, picture: Buffer): string => {
    const file = `${nth}-${of}.webp`;
    writeFileSync(`${FOLDER}/${file}`, picture);
    return `<figure><figcaption>${title}</figcaption><img loading="lazy" src="${file}" alt="${title}"></figure>`;
  };
  if (finding.kind === 'same') return '';
  const heading = `<h2>${titleOf(look)}</h2><p><code>${nameOf(look)}</code></p>`;
  if (finding.kind === 'new')
    return `<section>${heading}<p>${inWords(finding)}</p>${figure('现在', 'after', finding.after)}</section>`;
  return `<section>${heading}<p>${inWords(finding)}</p><div class="sides">
    ${figure('原来', 'before', finding.before)}${figure('现在', 'after', finding.after)}
    ${figure('差别（红色）', 'difference', finding.shown)}</div></section>`;
}

/** What is otherwise, in one sentence. */
export function inWords(finding: Exclude<Finding, { kind: 'same' }>): string {
  if (finding.kind === 'new') return '还没有基准图。';
  return finding.share === 1 ? '尺寸变了。' : `${(finding.share * 100).toFixed(2)}% 的像素变了。`;
}

const leftOverSection = (name: string): string =>
  `<section><h2><code>${name}</code></h2><p>有基准图，但没有这个故事或外观了。</p></section>`;

const page = (sections: readonly string[]): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>外观的变化</title>
<style>
  body { font-family: system-ui, sans-serif; margin: 1.5rem; }
  section { border-top: 1px solid #ccc; padding-block: 1rem; }
  h2 { font-size: 1.1rem; margin: 0; }
  .sides { display: flex; gap: 1rem; overflow-x: auto; align-items: start; }
  figure { margin: 0; }
  img { border: 1px solid #ccc; max-width: 30rem; }
</style>
<h1>外观的变化：${sections.length} 处</h1>
<p>${sections.length === 0 ? '与基准图一致。' : `逐一看过，确是有意的改动，就运行 <code>${RENEW}</code> 更新基准图，与代码一起提交。`}</p>
${sections.join('\n')}
</html>
`;
