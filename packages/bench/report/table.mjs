// @ts-check

/**
 * A Markdown table whose columns stand under each other in a terminal too.
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
export function table(heads, rows) {
  const widths = heads.map((head, column) => Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map(widthOf)));
  /** @param {readonly string[]} cells */
  const line = (cells) => `| ${cells.map((cell, column) => padded(cell, widths[column] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/**
 * @param {string} text
 * @param {number} width
 */
const padded = (text, width) => text + ' '.repeat(width - widthOf(text));

/**
 * A Chinese character or full-width sign takes two columns.
 * @param {string} text
 */
const widthOf = (text) => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);
