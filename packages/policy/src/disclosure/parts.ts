import { isSafe, sumOf, together, type LevelCounts } from './group.js';

/** Ratings that nobody tells apart further: of one month, one place in the hierarchy and one channel. */
export type RatingCell = {
  /** `2026-10`. */
  readonly month: string;
  /** From the office down to the item. */
  readonly path: readonly string[];
  readonly channel: string;
  readonly levels: LevelCounts;
};

/** The node of a path: empty for the whole. */
export const nodeAt = (path: readonly string[], depth: number): string => path.slice(0, depth).join('/');

const levelsOf = (cells: readonly RatingCell[]): LevelCounts => together(cells.map(({ levels }) => levels));

export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Whether a path leads to or through a node. */
export const isWithin = (node: string, path: readonly string[]): boolean =>
  node === '' || nodeAt(path, node.split('/').length) === node;

type Choice = {
  readonly smallestGroup: number;
  /** Not to be shown: it would expose somebody. */
  readonly withdrawn: ReadonlySet<string>;
  /** Known from other publications, so that there is no use in hiding them. */
  readonly kept: ReadonlySet<string>;
};

/**
 * The parts of a whole that may be shown beside it, largest first: each is safe, and so is what remains when they are taken away
 * (complementary suppression). The smallest of them are given up until it is.
 */
export function shownParts(
  parts: ReadonlyMap<string, readonly RatingCell[]>,
  { smallestGroup, withdrawn, kept }: Choice,
): readonly string[] {
  const sized = [...parts].map(([name, cells]) => ({ name, levels: levelsOf(cells) }));
  const isShown = ({ name, levels }: (typeof sized)[number]): boolean =>
    kept.has(name) || (!withdrawn.has(name) && isSafe(levels, smallestGroup));
  const shown = sized
    .filter(isShown)
    .sort((one, other) => sumOf(other.levels) - sumOf(one.levels) || (one.name < other.name ? -1 : 1));
  let rest = together(sized.filter((part) => !isShown(part)).map(({ levels }) => levels));
  while (sumOf(rest) > 0 && !isSafe(rest, smallestGroup)) {
    const given = shown.map(({ name }) => kept.has(name)).lastIndexOf(false);
    const [smallest] = given === -1 ? [] : shown.splice(given, 1);
    if (!smallest) break;
    rest = together([rest, smallest.levels]);
  }
  return shown.map(({ name }) => name);
}

/** The nodes of the hierarchy that may be shown: the whole, and below each shown node its parts. */
export function shownNodes(
  cells: readonly RatingCell[],
  choice: Choice & { readonly deepest: number },
): readonly string[] {
  const below = (node: string, within: readonly RatingCell[], depth: number): readonly string[] => {
    if (depth === choice.deepest) return [node];
    const parts = groupedBy(
      within.filter(({ path }) => path.length > depth),
      ({ path }) => nodeAt(path, depth + 1),
    );
    const shown = shownParts(parts, choice);
    return [node, ...shown.flatMap((part) => below(part, parts.get(part) ?? [], depth + 1))];
  };
  const isShown = choice.kept.has('') || (!choice.withdrawn.has('') && isSafe(levelsOf(cells), choice.smallestGroup));
  return isShown ? below('', cells, 0) : [];
}
