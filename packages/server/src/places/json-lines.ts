/** Where in a text of JSON its values stand, and which keys stand there twice. Lines begin with 1. */
export type JsonLines = { readonly lines: ReadonlyMap<string, number>; readonly repeated: readonly string[] };

type Level = { readonly pointer: string; readonly isList: boolean; next: number; key: string };

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\n/g;

/** Reads a text that is known to be JSON; values by their pointers (RFC 6901). */
export function linesOf(text: string): JsonLines {
  const lines = new Map<string, number>();
  const repeated: string[] = [];
  const levels: Level[] = [];
  let [line, awaitsKey] = [1, false];
  for (const [token] of text.matchAll(TOKENS)) {
    const level = levels.at(-1);
    if (token === '\n') line += 1;
    else if (token === '}' || token === ']') {
      levels.pop();
      awaitsKey = false;
    } else if (token === ',') {
      if (level?.isList) level.next += 1;
      awaitsKey = level?.isList === false;
    } else if (token === ':') awaitsKey = false;
    else if (awaitsKey && level) {
      level.key = String(JSON.parse(token));
      const pointer = pointerIn(level);
      if (lines.has(pointer)) repeated.push(pointer);
      lines.set(pointer, line);
    } else {
      const pointer = level ? pointerIn(level) : '';
      if (!level || level.isList) lines.set(pointer, line);
      if (token === '{' || token === '[') levels.push({ pointer, isList: token === '[', next: 0, key: '' });
      awaitsKey = token === '{';
    }
  }
  return { lines, repeated };
}

const pointerIn = ({ pointer, isList, next, key }: Level): string =>
  `${pointer}/${isList ? next : key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
