/** Entries of the log next to one another: from `start` up to `end`, which is not one of them. */
export type EntryRange = { readonly start: number; readonly end: number };

/** A complete subtree: the `position`-th of those with `2 ** level` entries. Once it is there it stays as it is. */
export type Subtree = { readonly level: number; readonly position: number };

/** RFC 9162, 2.1.1: a tree is parted at the largest power of two below its size. */
export function splitPoint({ start, end }: EntryRange): number {
  let width = 1;
  while (width * 2 < end - start) width *= 2;
  return start + width;
}

/** The complete subtrees that a run is made of, left to right, at most one for each bit of its length. It starts where a tree was parted. */
export function subtreesOf({ start, end }: EntryRange): readonly Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end;) {
    let [level, width] = [0, 1];
    while (width * 2 <= end - at) [level, width] = [level + 1, width * 2];
    subtrees.push({ level, position: at / width });
    at += width;
  }
  return subtrees;
}
