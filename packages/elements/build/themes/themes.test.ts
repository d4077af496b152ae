import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { contrastOf, type Colour } from './colour.js';
import { themeFrom, THEMES } from './derive-theme.js';
import { readTheme } from './read-theme.js';
import { themeCss, themeFiles } from './theme-css.js';
import { measure } from './contrast.js';

const folder = mkdtempSync(join(tmpdir(), 'themes-'));
after(() => rmSync(folder, { recursive: true }));

const [BLUE] = THEMES;

/** What the check of a department's own style sheet says. */
function check(css: string): { readonly passes: boolean; readonly said: string } {
  const file = join(folder, 'own.css');
  writeFileSync(file, css);
  const program = join(import.meta.dirname, 'check-themes.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--conditions=source', '--import=tsx', program, file], {
    encoding: 'utf8',
  });
  return { passes: status === 0, said: stderr };
}

const CONTRASTS: readonly (readonly [Colour, Colour, string])[] = [
  ['#000000', '#ffffff', '21.00'],
  ['#767676', '#ffffff', '4.54'],
  ['#ffffff', '#777777', '4.48'],
  ['#14539f', '#14539f', '1.00'],
];
for (const [one, other, ratio] of CONTRASTS) {
  test(`${one} with ${other} has the contrast ${ratio}, whichever is the ground`, () => {
    assert.equal(contrastOf(one, other).toFixed(2), ratio);
    assert.equal(contrastOf(other, one).toFixed(2), ratio);
  });
}

for (const [path, css] of themeFiles()) {
  test(`${path} is what its colour makes; if not: npm run update`, () => {
    assert.equal(readFileSync(path, 'utf8'), css);
  });
}

for (const theme of THEMES) {
  test(`${theme.name} suits old people’s eyes by day and by night`, () => {
    const failing = measure(theme.palettes, 'elder').filter(({ passes }) => !passes);
    assert.deepEqual(failing, []);
  });
}

const BRANDS: readonly Colour[] = [
  '#ffffff',
  '#000000',
  '#ffff00',
  '#f5b800',
  '#00ff00',
  '#ff0000',
  '#808080',
  '#c8102e',
];
for (const brand of BRANDS) {
  test(`a department whose colour is ${brand} has a theme that old people can read`, () => {
    const failing = measure(themeFrom({ id: 'own', name: '本部门', brand }).palettes, 'elder');
    assert.deepEqual(
      failing.filter(({ passes }) => !passes),
      [],
    );
  });
}

test('a department’s own style sheet passes when its colours can be read', () => {
  assert.deepEqual(check(themeCss(BLUE)), { passes: true, said: '' });
});

/** @param appearance the block of the style sheet to spoil */
function spoiled(appearance: 'light' | 'dark', name: string, value: string): string {
  const was = BLUE.palettes[appearance];
  const colour = Object.entries(was).find(([each]) => each === name)?.[1];
  assert.ok(colour);
  return themeCss(BLUE).replaceAll(`--hcp-color-${name}: ${colour};`, value);
}

const BAD = [
  ['grey explanations', spoiled('light', 'muted', '--hcp-color-muted: #8a929c;'), /regular·light：muted 在 surface 上/],
  [
    'explanations that only young eyes can read',
    spoiled('light', 'muted', '--hcp-color-muted: #6b7480;'),
    /elder·light：muted 在 surface 上 4\.\d\d，至少 7/,
  ],
  ['pale borders', spoiled('light', 'edge', '--hcp-color-edge: #c9d0d9;'), /regular·light：edge 在 raised 上/],
  [
    'white on a pale button by night',
    spoiled('dark', 'on-primary', '--hcp-color-on-primary: #ffffff;'),
    /dark：on-primary 在 primary 上/,
  ],
  ['a colour that is left out', spoiled('dark', 'good', ''), /dark：没有 --hcp-color-good/],
  ['a colour that is see-through', spoiled('light', 'alert', '--hcp-color-alert: rgb(0 0 0 / 20%);'), /要写成 #rrggbb/],
  [
    'another night for those who follow the system',
    themeCss(BLUE).replace(/(@media[^]*--hcp-color-text: )#\w+/, '$1#ffffff'),
    /auto：夜间的 --hcp-color-text 与 dark 不同/,
  ],
] as const;
for (const [fault, css, said] of BAD) {
  test(`a theme with ${fault} fails the check, which says where`, () => {
    const verdict = check(css);
    assert.equal(verdict.passes, false);
    assert.match(verdict.said, said);
  });
}

test('a style sheet without colours of ours is unreadable, not readable', () => {
  assert.equal(readTheme('body { color: #000000 }').outcome, 'unreadable');
});
