/** Stands in for `node:util` where the server runs inside a page. It compares what was read from JSON. */
export function isDeepStrictEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    ours.length === theirs.size &&
    ours.every(([name, value]) => theirs.has(name) && isDeepStrictEqual(value, theirs.get(name)))
  );
}
