import assert from 'node:assert/strict';
import test from 'node:test';
import type { Level } from '@haochaping/core';
import { attack, type Excluded } from '../test-support/attack.js';
import { county, drawnLevels, excludedOf, randomFrom, randomTable, type Table } from '../test-support/random-tables.js';
import { disclose } from './disclose.js';
import { isSafe, NO_RATINGS, sumOf, together } from './group.js';
import { nodeAt, type RatingCell } from './parts.js';
import { periodNamed, periodsEndingWith } from './period.js';
import type { Publication } from './told-apart.js';

const SMALLEST = 10;
/** Few in `npm test`, since each takes an attacker's program some milliseconds; all of them in `npm run test:all`. */
const TABLES = process.env.HCP_EVERY_CONDITION ? 2000 : 30;
const isHidden = ({ levels }: RatingCell): boolean => sumOf(levels) <= 4;

type Rule = (cells: readonly RatingCell[], months: readonly string[], earlier: readonly Publication[]) => Publication;

const OURS: Rule = (cells, months, earlier) => ({
  ...disclose({ cells, months, earlier, smallestGroup: SMALLEST, depth: 3, byChannel: true }),
  months,
});

/** Two months and both together, each published after the one before, by a rule. */
function published({ months, cells }: Table, rule: Rule): readonly Publication[] {
  const earlier: Publication[] = [];
  for (const period of [...months.map((month) => [month]), months]) earlier.push(rule(cells, period, [...earlier]));
  return earlier;
}

/** What was excluded when it was published, and some more when it was corrected. */
function excludedTwice({ cells }: Table, seed: number): Excluded {
  const random = randomFrom(seed);
  const first = cells.map((cell) => excludedOf(cell, random));
  const bad = ({ levels }: RatingCell): number => levels.dissatisfied + levels['very-dissatisfied'];
  const more = cells.map((cell, nth) => Math.min(bad(cell), (first[nth] ?? 0) + (random() < 0.2 ? 1 : 0)));
  return [first, more];
}

const brokenBy = (rule: Rule, tables: number): number =>
  Array.from({ length: tables }, (_each, seed) => randomTable(seed + 1)).filter(
    (table, seed) => attack(table.cells, published(table, rule), excludedTwice(table, seed), isHidden).length > 0,
  ).length;

test(`of ${TABLES} random places with groups of 1 to 4, two periods, wholes, parts and corrections, nobody’s level is told`, () => {
  assert.equal(brokenBy(OURS, TABLES), 0);
});

/** What the attack must find: each leaves out one part of the protection. */
const WEAKENED: Readonly<Record<string, Rule>> = {
  'each period for itself': (cells, months) => OURS(cells, months, []),
  'every group of ten or more, whatever remains': (cells, months) => {
    const own = cells.filter(({ month }) => months.includes(month));
    const nodes = new Set(own.flatMap(({ path }) => [0, 1, 2, 3].map((depth) => nodeAt(path, depth))));
    const size = (node: string): number =>
      sumOf(
        together(
          own
            .filter(({ path }) => node === '' || `${path.join('/')}/`.startsWith(`${node}/`))
            .map(({ levels }) => levels),
        ),
      );
    const shown = [...nodes].filter((node) => size(node) >= SMALLEST);
    return { months, nodes: shown, channels: [], withResults: [] };
  },
  'both channels beside the units': (cells, months, earlier) => ({
    ...OURS(cells, months, earlier),
    channels: ['pc', 'hall'],
  }),
};
for (const [name, rule] of Object.entries(WEAKENED)) {
  test(`the same attack finds people out where the rule is weakened to: ${name}`, () => {
    assert.ok(brokenBy(rule, 12) > 0);
  });
}

const group = (counts: Partial<Record<Level, number>>) => ({ ...NO_RATINGS, ...counts });
for (const [counts, safe, because] of [
  [{ 'very-satisfied': 5, dissatisfied: 4 }, false, 'nine are fewer than ten'],
  [{ 'very-satisfied': 6, dissatisfied: 4 }, true, 'ten, of two levels, good and bad'],
  [{ 'very-satisfied': 12 }, false, 'all alike'],
  [{ 'very-satisfied': 400 }, false, 'all alike, however many'],
  [{ 'very-satisfied': 40, satisfied: 3 }, false, 'of any four, one is surely of the best level'],
  [{ 'very-satisfied': 20, satisfied: 9 }, false, '100 % of a small group would be praise'],
  [{ 'very-satisfied': 20, satisfied: 10 }, true, 'thirty are no small group'],
  [{ dissatisfied: 12, 'very-dissatisfied': 5 }, false, '0 % of a small group would be praise'],
] as const satisfies readonly (readonly [Partial<Record<Level, number>>, boolean, string])[]) {
  test(`${JSON.stringify(counts)} ${safe ? 'may be shown' : 'is not shown'}: ${because}`, () => {
    assert.equal(isSafe(group(counts), SMALLEST), safe);
  });
}

test('a single hidden unit is never the difference between the whole and the units that are shown', () => {
  const [month, channel] = ['2026-01', 'pc'];
  const unit = (name: string, size: number, seed: number): RatingCell => ({
    month,
    channel,
    path: ['office', name, 'item'],
    levels: drawnLevels(size, [60, 20, 10, 7, 3], randomFrom(seed)),
  });
  const cells = [unit('large', 300, 1), unit('middle', 60, 2), unit('small', 3, 3)];
  const { nodes } = OURS(cells, [month], []);
  assert.ok(nodes.includes('office/large'));
  assert.ok(!nodes.includes('office/middle') && !nodes.includes('office/small'));
});

test('a year ends with its quarters and months before it', () => {
  assert.deepEqual(periodsEndingWith('2026-12'), ['2026-12', '2026-Q4', '2026']);
  assert.deepEqual(periodsEndingWith('2026-03'), ['2026-03', '2026-Q1']);
  assert.deepEqual(periodNamed('2026-Q4').months, ['2026-10', '2026-11', '2026-12']);
  assert.equal(periodNamed('2026').endsBefore, '2027-01-01T00:00:00+08:00');
  assert.equal(periodNamed('2026-09').endsBefore, '2026-10-01T00:00:00+08:00');
});

/** Which part of a county’s ratings are of units that are shown, by period: as docs/figures.md has it. */
test('the protection leaves the public something to read: of a county with 8,000 ratings a month', () => {
  const months = ['2026-01', '2026-02', '2026-03'];
  const cells = county(months, 8000, randomFrom(5));
  const earlier: Publication[] = [];
  for (const period of months.flatMap(periodsEndingWith)) {
    const { months: own, depth, byChannel } = periodNamed(period);
    const shown = disclose({ cells, months: own, earlier, smallestGroup: SMALLEST, depth, byChannel });
    earlier.push({ ...shown, months: own });
    const units = shown.nodes.filter((node) => node.split('/').length === 2);
    const all = cells.filter(({ month }) => own.includes(month));
    const told = all.filter(({ path }) => units.includes(nodeAt(path, 2)));
    const share = sumOf(together(told.map(({ levels }) => levels))) / sumOf(together(all.map(({ levels }) => levels)));
    const [least, leastShare] = period.includes('Q') ? [22, 0.85] : [32, 0.92];
    assert.ok(units.length >= least, `${period}: ${units.length} of 40 units`);
    assert.ok(share >= leastShare, `${period}: ${share} of the ratings`);
  }
});
