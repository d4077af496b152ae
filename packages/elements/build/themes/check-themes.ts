import { readFileSync } from 'node:fs';
import { MEANING } from './palette.js';
import { readTheme } from './read-theme.js';
import { LEAST, measure, type Eyes } from './contrast.js';
import { THEMES } from './derive-theme.js';

/**
 * Measures the style sheets named, or those that ship, as they stand on the disk, and fails where one cannot be read.
 * What ships must suit old people's eyes, since 长辈版 takes its colours from every theme; so must a department's own.
 */
const named = process.argv.slice(2);
const files = named.length > 0 ? named : THEMES.map(({ id }) => `packages/elements/themes/${id}.css`);
const faults = files.flatMap((file) => faultsIn(file).map((fault) => `${file}  ${fault}`));

for (const fault of faults) console.error(`✖ ${fault}`);
if (faults.length === 0) console.log(`✔ ${files.length} 个主题的对比度都够。`);
process.exitCode = faults.length === 0 ? 0 : 1;

function faultsIn(file: string): readonly string[] {
  const reading = readTheme(readFileSync(file, 'utf8'));
  if (reading.outcome === 'unreadable') return reading.because;
  const eyes = Object.keys(LEAST).filter((key): key is Eyes => key in LEAST);
  return eyes.flatMap((each) =>
    measure(reading.palettes, each).flatMap(({ passes, appearance, colour, on, ratio, least }) =>
      passes
        ? []
        : [`${each}·${appearance}：${colour} 在 ${on} 上 ${ratio.toFixed(2)}，至少 ${least}（${MEANING[colour]}）`],
    ),
  );
}
