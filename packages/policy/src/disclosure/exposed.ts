import { LEVELS, type Level } from '@haochaping/core';
import { isSafe } from './group.js';
import { groupedBy } from './parts.js';
import type { Together } from './told-apart.js';

/**
 * The classes in which somebody's level might be derived. All others are proven to be safe: for each of their ratings there are
 * other levels of all ratings with which every published number is the same and this rating has another level. In a safe group it
 * changes places with a rating of its own group. In any other one, four classes that stand crosswise, such as two units in two
 * months, do so in pairs: what one gains in a row or column, the other loses there. `lengths` are the publications' months, in the
 * order of the classes' nodes.
 */
export function exposed(
  classes: readonly Together[],
  lengths: readonly number[],
  smallestGroup: number,
): readonly Together[] {
  const doubtful = classes.filter(({ levels }) => !isSafe(levels, smallestGroup));
  if (doubtful.length === 0) return [];
  const tables = splitsBy(lengths).map((split) => tableOf(classes.map((one) => ({ one, ...split(one) }))));
  return doubtful.filter((one) =>
    LEVELS.some((level) => one.levels[level] > 0 && !tables.some((mayChange) => mayChange(one, level))),
  );
}

/** A class in a table of all classes. */
type Placed = { readonly one: Together; readonly row: string; readonly column: string };
type Split = (one: Together) => Omit<Placed, 'one'>;

/** Ways to lay out the classes: channels are columns, or what the longer periods say is. */
function splitsBy(lengths: readonly number[]): readonly Split[] {
  const [, ...longer] = [...new Set(lengths)].sort((a, b) => a - b);
  return [
    ({ nodes, channels }) => ({ row: JSON.stringify(nodes), column: JSON.stringify(channels) }),
    ...longer.map((length): Split => ({ nodes, channels }) => ({
      row: JSON.stringify([nodes.filter((_node, nth) => (lengths[nth] ?? 0) < length), channels]),
      column: JSON.stringify(nodes.filter((_node, nth) => (lengths[nth] ?? 0) >= length)),
    })),
  ];
}

/** Whether a rating of this level in this class may as well have another, by this table. */
type MayChange = (one: Together, level: Level) => boolean;

function tableOf(placed: readonly Placed[]): MayChange {
  const at = new Map(placed.map((each) => [`${each.row}|${each.column}`, each.one]));
  const placeOf = new Map(placed.map((each) => [each.one, each]));
  const having = LEVELS.map((level) => {
    const those = placed.filter(({ one }) => one.levels[level] > 0);
    return {
      level,
      those,
      rows: groupedBy(those, ({ row }) => row),
      columns: groupedBy(those, ({ column }) => column),
    };
  });
  return (one, level) => {
    const place = placeOf.get(one);
    if (!place) return false;
    const { row, column } = place;
    const others = having
      .filter((each) => each.level !== level)
      .map((each) => ({ level: each.level, beside: each.rows.get(row) ?? [], below: each.columns.get(column) ?? [] }));
    const opposite = having.find((each) => each.level === level)?.those ?? [];
    // Whichever is the shorter way to look: most ratings are of one level, and few of any other.
    if (opposite.length > others.reduce((sum, { beside, below }) => sum + beside.length * below.length, 0)) {
      const isFree = (inRow: Placed, inColumn: Placed): boolean =>
        inRow.column !== column &&
        inColumn.row !== row &&
        (at.get(`${inColumn.row}|${inRow.column}`)?.levels[level] ?? 0) > 0;
      return others.some(({ beside, below }) => beside.some((one) => below.some((other) => isFree(one, other))));
    }
    return opposite.some((corner) => {
      if (corner.row === row || corner.column === column) return false;
      const [inRow, inColumn] = [at.get(`${row}|${corner.column}`), at.get(`${corner.row}|${column}`)];
      return others.some((other) => (inRow?.levels[other.level] ?? 0) > 0 && (inColumn?.levels[other.level] ?? 0) > 0);
    });
  };
}
