/** The lines that only one of two texts has, as people know them from git: first what is gone, then what is new. */
export function difference(before: string, after: string): readonly string[] {
  const [gone, come] = [linesOf(before), linesOf(after)];
  return [...without(gone, come).map((line) => `- ${line}`), ...without(come, gone).map((line) => `+ ${line}`)];
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

/** A line that stands several times is gone when it stands fewer times. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
