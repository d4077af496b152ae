import { THEMES } from '../../build/themes/derive-theme.js';
import { MEANING, MEASURES } from '../../build/themes/palette.js';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const SOURCE = join(import.meta.dirname, '..');
const styles = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-style.ts') || file.startsWith('appearance'))
  .filter((file) => /(?<!\.test|\.stories)\.ts$/.test(file))
  .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
  .join('\n');

/** Every public property with what stands behind it. */
const used = new Map<string, Set<string>>();
for (const [, name = '', usual = ''] of styles.matchAll(/var\(\s*--hcp-([a-z-]+),\s*([^()]+?)\s*\)/g)) {
  used.set(name, (used.get(name) ?? new Set()).add(usual));
}

test('without any theme an element looks as the light side of the first theme does', () => {
  const [{ palettes }] = THEMES;
  const inElements = Object.fromEntries(
    Object.keys(MEANING).map((name) => [name, (used.get(`color-${name}`) ?? new Set()).values().next().value]),
  );
  const long = (colour: string | undefined) => (colour === '#fff' ? '#ffffff' : colour);
  for (const [name, colour] of Object.entries(palettes.light)) assert.equal(long(inElements[name]), colour, name);
});

test('every property that a page can set is documented, and none is that does nothing', () => {
  const documented = [...Object.keys(MEANING).map((name) => `color-${name}`), ...Object.keys(MEASURES)];
  assert.deepEqual([...used.keys()].sort(), documented.sort());
});

for (const [name, measure] of Object.entries(MEASURES)) {
  if (name === 'font-family') continue;
  test(`--hcp-${name} has the defaults that its documentation says, everywhere the same`, () => {
    assert.deepEqual(
      [...(used.get(name) ?? [])],
      [measure.default, ...('otherwise' in measure ? [measure.otherwise] : [])],
    );
    if ('otherwise' in measure) assert.ok(measure.meaning.includes(measure.otherwise), measure.meaning);
  });
}

test('no sign is shown that a device with one Chinese font would show as a box', () => {
  const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test|\.stories)\.ts$/.test(file),
  );
  const odd = sources.flatMap((file) => {
    const code = readFileSync(join(SOURCE, file), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
    return [...code.matchAll(/(?![✓●◆▲])[\u2190-\u2bff]/g)].map(([sign]) => `${file}: ${sign}`);
  });
  assert.deepEqual(odd, []);
});
