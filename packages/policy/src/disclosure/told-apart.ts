import { together, type LevelCounts } from './group.js';
import { groupedBy, nodeAt, type RatingCell } from './parts.js';

/** What may be shown of a region: nodes of its hierarchy and channels. */
export type Disclosed = {
  readonly nodes: readonly string[];
  readonly channels: readonly string[];
  /** Nodes of which also is told what became of their bad reviews. */
  readonly withResults: readonly string[];
};
export type Publication = Disclosed & { readonly months: readonly string[] };

/** Ratings that everything published so far leaves together: whoever knows all of it cannot tell them apart. */
export type Together = {
  /** Where each publication has them, the new one first. */
  readonly nodes: readonly string[];
  readonly channels: readonly string[];
  readonly levels: LevelCounts;
};

/** Where a publication has ratings that are not of its months, or that it shows nowhere. */
const NOWHERE = '-';
/** Before the name of a node or channel, so that the whole, which has none, is not nowhere. */
const SOMEWHERE = '/';

/** The name of the node, or the empty one of the whole. */
export const nameOf = (place: string): string => place.slice(SOMEWHERE.length);

/** The deepest shown node over a path. */
function nodeShown(nodes: ReadonlySet<string>, path: readonly string[]): string {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = nodeAt(path, depth);
    if (nodes.has(node)) return SOMEWHERE + node;
  }
  return NOWHERE;
}

const channelShown = (channels: ReadonlySet<string>, channel: string): string =>
  channels.has(channel) ? SOMEWHERE + channel : SOMEWHERE;

/** Ratings that earlier publications leave together, and that a new one could part by where they are; not those of other months. */
export type Stratum = Together & { readonly own?: Pick<RatingCell, 'path' | 'channel'> };

export function strataOf(
  cells: readonly RatingCell[],
  months: readonly string[],
  earlier: readonly Publication[],
): readonly Stratum[] {
  const [own, lookUps] = [
    new Set(months),
    earlier.map((each) => ({
      months: new Set(each.months),
      nodes: new Set(each.nodes),
      channels: new Set(each.channels),
    })),
  ];
  const strata = cells.map(({ month, path, channel, levels }): Stratum => ({
    nodes: lookUps.map((each) => (each.months.has(month) ? nodeShown(each.nodes, path) : NOWHERE)),
    channels: lookUps.map((each) => (each.months.has(month) ? channelShown(each.channels, channel) : NOWHERE)),
    levels,
    ...(own.has(month) && { own: { path, channel } }),
  }));
  return merged(strata, ({ nodes, channels, own: where }) => JSON.stringify([nodes, channels, where]));
}

/** The classes into which the new publication, with all earlier ones, would part the ratings. */
export function toldApart(strata: readonly Stratum[], shown: Omit<Disclosed, 'withResults'>): readonly Together[] {
  const [nodes, channels] = [new Set(shown.nodes), new Set(shown.channels)];
  const classes = strata.map((stratum): Together => ({
    nodes: [stratum.own ? nodeShown(nodes, stratum.own.path) : NOWHERE, ...stratum.nodes],
    channels: [stratum.own ? channelShown(channels, stratum.own.channel) : NOWHERE, ...stratum.channels],
    levels: stratum.levels,
  }));
  return merged(classes, (one) => JSON.stringify([one.nodes, one.channels]));
}

function merged<Part extends Together>(parts: readonly Part[], keyOf: (part: Part) => string): readonly Part[] {
  return [...groupedBy(parts, keyOf).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, levels: together([first, ...others].map(({ levels }) => levels)) }] : [],
  );
}
