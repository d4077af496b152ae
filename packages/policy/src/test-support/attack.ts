import { isBad, LEVELS } from '@haochaping/core';
import loadHighs from 'highs';
import { sumOf } from '../disclosure/group.js';
import { nodeAt, type RatingCell } from '../disclosure/parts.js';
import type { Publication } from '../disclosure/told-apart.js';

const highs = await loadHighs();
const { integer: INTEGER, continuous: CONTINUOUS } = highs.constants.variableType;

/** A publication, and of which nodes it tells how many ratings were excluded: in its first version and in its correction. */
export type Attacked = Publication;

/** How many ratings of each cell were excluded when a period was published first, and when it was corrected. */
export type Excluded = readonly (readonly number[])[];

type Row = {
  readonly bounds: readonly [number, number];
  readonly columns: readonly number[];
  readonly values?: readonly number[];
};

const isIn = (node: string, { path }: RatingCell): boolean =>
  node === '' || nodeAt(path, node.split('/').length) === node;

/** Whom an attacker found out: a group of ratings, and the level of which they know for certain that somebody in it gave it. */
export type Found = { readonly cell: RatingCell; readonly level: string };

/**
 * What somebody learns who knows how many ratings each smallest group has, every number that was published, and the rules of
 * publication: for each group the least number of ratings of a level that fits all of it, in whole numbers, by integer linear
 * programming. Where that is not below the truth for a level that occurs, a rating's level is told.
 */
export function attack(
  cells: readonly RatingCell[],
  publications: readonly Attacked[],
  excluded: Excluded,
  hidden: (cell: RatingCell) => boolean,
): readonly Found[] {
  const { rows, columns } = knownTo(cells, publications, excluded);
  let open = cells.flatMap((cell, nth) =>
    LEVELS.flatMap((level, place) =>
      hidden(cell) && cell.levels[level] > 0 ? [{ cell, level, column: nth * LEVELS.length + place }] : [],
    ),
  );
  const everyColumn = { kind: 'range', from: 0, to: columns - 1 } as const;
  const kinds = (kind: typeof INTEGER | typeof CONTINUOUS) => Array.from({ length: columns }, () => kind);
  return highs.withModel(modelOf(rows, columns), (model) => {
    model.options.set({ output_flag: false });
    /** Seeks other levels that fit, with as few as can be in these columns, and keeps those open that it leaves as they were. */
    const seek = (wanted: readonly number[]): void => {
      for (const column of wanted) model.changeColCost(column, 1);
      model.run();
      let { colValue } = model.getSolution();
      if (colValue.some((value) => Math.abs(value - Math.round(value)) > 1e-6)) {
        model.changeColsIntegrality(everyColumn, kinds(INTEGER));
        model.run();
        ({ colValue } = model.getSolution());
        model.changeColsIntegrality(everyColumn, kinds(CONTINUOUS));
      }
      for (const column of wanted) model.changeColCost(column, 0);
      open = open.filter(({ cell, level, column }) => (colValue[column] ?? 0) > cell.levels[level] - 0.5);
    };
    for (let before = Infinity; open.length < before;) {
      before = open.length;
      seek(open.map(({ column }) => column));
    }
    return open.flatMap((one): Found[] => {
      seek([one.column]);
      return open.includes(one) ? [{ cell: one.cell, level: one.level }] : [];
    });
  });
}

/** Columns: ratings by cell and level, then for each version the excluded ones by cell. Rows: what is known of them. */
function knownTo(cells: readonly RatingCell[], publications: readonly Attacked[], excluded: Excluded) {
  const width = LEVELS.length;
  const levelColumn = (cell: number, level: number): number => cell * width + level;
  const excludedColumn = (version: number, cell: number): number => cells.length * (width + version) + cell;
  const rows: Row[] = cells.map((cell, nth) => ({
    bounds: [sumOf(cell.levels), sumOf(cell.levels)],
    columns: LEVELS.map((_level, place) => levelColumn(nth, place)),
  }));
  const badPlaces = LEVELS.flatMap((level, place) => (isBad(level) ? [place] : []));
  for (const [version] of excluded.entries()) {
    cells.forEach((_cell, nth) => {
      const before = version === 0 ? badPlaces.map((place) => levelColumn(nth, place)) : [excludedColumn(version, nth)];
      const after = version === 0 ? [excludedColumn(0, nth)] : [excludedColumn(version - 1, nth)];
      // Only bad ratings are excluded, and what is excluded stays so.
      rows.push({
        bounds: [0, Infinity],
        columns: [...before, ...after],
        values: [...before.map(() => 1), ...after.map(() => -1)],
      });
      if (version > 0) {
        rows.push({
          bounds: [0, Infinity],
          columns: [...badPlaces.map((place) => levelColumn(nth, place)), excludedColumn(version, nth)],
          values: [...badPlaces.map(() => 1), -1],
        });
      }
    });
  }
  for (const { months, nodes, channels, withResults } of publications) {
    const members = (isMember: (cell: RatingCell) => boolean): readonly number[] =>
      cells.flatMap((cell, nth) => (months.includes(cell.month) && isMember(cell) ? [nth] : []));
    const groups = [
      ...nodes.map((node) => members((cell) => isIn(node, cell))),
      ...channels.map((channel) => members((cell) => cell.channel === channel)),
    ];
    for (const group of groups) {
      LEVELS.forEach((level, place) => {
        const sum = group.reduce((total, nth) => total + (cells[nth]?.levels[level] ?? 0), 0);
        rows.push({ bounds: [sum, sum], columns: group.map((nth) => levelColumn(nth, place)) });
      });
    }
    for (const node of withResults) {
      const group = members((cell) => isIn(node, cell));
      excluded.forEach((counts, version) => {
        const sum = group.reduce((total, nth) => total + (counts[nth] ?? 0), 0);
        rows.push({ bounds: [sum, sum], columns: group.map((nth) => excludedColumn(version, nth)) });
      });
    }
  }
  return { rows, columns: cells.length * (width + excluded.length) };
}

function modelOf(rows: readonly Row[], columns: number) {
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: Array.from({ length: columns }, () => 0),
    colLower: Array.from({ length: columns }, () => 0),
    colUpper: Array.from({ length: columns }, () => Infinity),
    rowLower: rows.map(({ bounds: [least] }) => least),
    rowUpper: rows.map(({ bounds: [, most] }) => most),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: rows.flatMap((row) => [...row.columns]),
      values: rows.flatMap((row) => [...(row.values ?? row.columns.map(() => 1))]),
    },
  } as const;
}
