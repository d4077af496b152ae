/** Whether two pieces of plain data say the same, in whatever order their fields are written; an undefined field is none. */
export function sameData(one: unknown, other: unknown): boolean {
  if (!isCompound(one) || !isCompound(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => sameData(one[name], other[name]));
}

const isCompound = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;
