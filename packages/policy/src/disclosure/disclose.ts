import { exposed } from './exposed.js';
import { sumOf } from './group.js';
import { groupedBy, isWithin, nodeAt, shownNodes, shownParts, type RatingCell } from './parts.js';
import { nameOf, strataOf, toldApart, type Disclosed, type Publication, type Together } from './told-apart.js';

type Given = {
  /** All ratings of the months of this publication and of those with which it overlaps, directly or over others. */
  readonly cells: readonly RatingCell[];
  readonly months: readonly string[];
  /** What was published already. */
  readonly earlier: readonly Publication[];
  readonly smallestGroup: number;
  /** How far down the hierarchy this publication goes, and whether it parts by channel. */
  readonly depth: number;
  readonly byChannel: boolean;
};

/**
 * What a publication may show of a region so that nobody's level can be derived from it and all that was published before: from
 * one period or several, from a whole and its parts, from counts and rates. It never takes back what was published. First the
 * hierarchy is chosen, then the channels beside it; what would expose somebody is withdrawn until nobody is.
 */
export function disclose({ cells, months, earlier, smallestGroup, depth, byChannel }: Given): Disclosed {
  const overlapping = overlappingWith(months, earlier);
  const concerned = new Set([...months, ...overlapping.flatMap((each) => each.months)]);
  const all = cells.filter(({ month }) => concerned.has(month));
  const own = all.filter(({ month }) => months.includes(month));
  const strata = strataOf(all, months, overlapping);
  const lengths = [months, ...overlapping.map((each) => each.months)].map(({ length }) => length);
  const exposedBy = (nodes: readonly string[], channels: readonly string[]): readonly Together[] =>
    exposed(toldApart(strata, { nodes, channels }), lengths, smallestGroup);
  const known = sumsKnown(own, months, overlapping);
  const nodes = safeNodes(own, {
    depth,
    smallestGroup,
    known: known('nodes'),
    exposedBy: (chosen) => exposedBy(chosen, []),
  });
  const channels =
    byChannel && nodes.length > 0
      ? safeChannels(own, { smallestGroup, known: known('channels'), exposedBy: (chosen) => exposedBy(nodes, chosen) })
      : [];
  const results = known('withResults');
  return { nodes, channels, withResults: nodes.filter((node) => overlapping.length === 0 || results.has(node)) };
}

/** The publications that share months with this one, or with one that does. */
function overlappingWith(months: readonly string[], earlier: readonly Publication[]): readonly Publication[] {
  const reached = new Set(months);
  let found: readonly Publication[] = [];
  for (;;) {
    const more = earlier.filter((each) => each.months.some((month) => reached.has(month)));
    if (more.length === found.length) return found;
    found = more;
    for (const { months: theirs } of more) for (const month of theirs) reached.add(month);
  }
}

/** The nodes or channels whose numbers anybody can add up from shorter periods: to show them tells nothing new. */
function sumsKnown(own: readonly RatingCell[], months: readonly string[], overlapping: readonly Publication[]) {
  const shorter = overlapping.filter((each) => each.months.every((month) => months.includes(month)));
  return (what: keyof Disclosed): ReadonlySet<string> => {
    const isOf = (name: string, { path, channel }: RatingCell): boolean =>
      what === 'channels' ? channel === name : isWithin(name, path);
    const isKnown = (name: string): boolean => {
      const covered = new Set(shorter.filter((each) => each[what].includes(name)).flatMap((each) => each.months));
      return own.every((cell) => covered.has(cell.month) || !isOf(name, cell));
    };
    return new Set([...new Set(shorter.flatMap((each) => each[what]))].filter(isKnown));
  };
}

type Choice = {
  readonly smallestGroup: number;
  /** Never withdrawn, since that would take nothing back. */
  readonly known: ReadonlySet<string>;
  readonly exposedBy: (shown: readonly string[]) => readonly Together[];
};

/** From the whole down, one step of the hierarchy after the other, so that no part is shown at the expense of its whole. */
function safeNodes(
  own: readonly RatingCell[],
  { depth, smallestGroup, known, exposedBy }: Choice & { readonly depth: number },
): readonly string[] {
  const sizes = sizesOfNodes(own);
  const withdrawn = new Set<string>();
  let nodes: readonly string[] = [];
  for (let deepest = 0; deepest <= depth; deepest += 1) {
    for (;;) {
      const chosen = shownNodes(own, { smallestGroup, withdrawn, kept: known, deepest });
      nodes = [...new Set([...chosen, ...known])];
      const added = nodes.filter((node) => depthOf(node) === deepest && !known.has(node));
      const found = added.length === 0 ? [] : exposedBy(nodes);
      if (found.length === 0) break;
      for (const node of toWithdraw(added, found, sizes)) withdrawn.add(node);
    }
  }
  return nodes;
}

/** The nodes to give up for what is exposed: each its own, or the smallest part beside which it is left over. The smaller half first. */
function toWithdraw(
  added: readonly string[],
  found: readonly Together[],
  sizes: ReadonlyMap<string, number>,
): readonly string[] {
  const bySize = [...added].sort((one, other) => (sizes.get(one) ?? 0) - (sizes.get(other) ?? 0));
  const blamed = new Set(
    found.map(({ nodes: [place = ''] }) => {
      const node = nameOf(place);
      return added.includes(node) ? node : bySize.find((each) => parentOf(each) === node);
    }),
  );
  const guilty = bySize.filter((node) => blamed.has(node));
  return guilty.length > 0 ? guilty.slice(0, Math.ceil(guilty.length / 2)) : bySize.slice(0, 1);
}

const depthOf = (node: string): number => (node === '' ? 0 : node.split('/').length);
const parentOf = (node: string): string => node.split('/').slice(0, -1).join('/');

function sizesOfNodes(cells: readonly RatingCell[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { path, levels } of cells) {
    for (let depth = 0; depth <= path.length; depth += 1) {
      const node = nodeAt(path, depth);
      sizes.set(node, (sizes.get(node) ?? 0) + sumOf(levels));
    }
  }
  return sizes;
}

function safeChannels(own: readonly RatingCell[], { smallestGroup, known, exposedBy }: Choice): readonly string[] {
  const parts = groupedBy(own, ({ channel }) => channel);
  const withdrawn = new Set<string>();
  for (;;) {
    const channels = shownParts(parts, { smallestGroup, withdrawn, kept: known });
    const [smallest] = channels.filter((channel) => !known.has(channel)).slice(-1);
    if (smallest === undefined || exposedBy(channels).length === 0) return channels;
    withdrawn.add(smallest);
  }
}
