/** Where the other hash stands at a step of the way up. */
export type Side = 'left' | 'right';

/**
 * On which side each hash of a path stands, from the `node`-th node to the root, where `last` is the last node beside it
 * (RFC 9162, 2.1.3.2). Undefined when so many steps do not lead exactly to the root.
 */
export function auditPathSides(node: number, last: number, steps: number): readonly Side[] | undefined {
  const sides: Side[] = [];
  while (sides.length < steps && last > 0) {
    const isRight = node % 2 === 1 || node === last;
    sides.push(isRight ? 'left' : 'right');
    // An only child is its parent: it goes up until it has a sibling on its left.
    while (isRight && node % 2 === 0 && node > 0) [node, last] = [half(node), half(last)];
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sides.length === steps ? sides : undefined;
}

export const half = (number: number): number => Math.floor(number / 2);
