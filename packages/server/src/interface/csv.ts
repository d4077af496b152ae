/** What is wrong in a list, and in which line of the file. */
export type LineFault = { readonly line: number; readonly detail: string };

/** What a column is called, and what it takes. */
export type Column = {
  readonly word: string;
  /** “应为……”。 */
  readonly form: string;
  readonly isValid: (text: string) => boolean;
  /** May be left out, or left empty. */
  readonly isOptional?: true;
};

type CsvRow<Name extends string> = {
  /** Where it begins in the file. */
  readonly line: number;
  readonly valueOf: (name: Name) => string;
  /** What is wrong with its values. */
  readonly wrong: readonly string[];
};
type ReadCsv<Name extends string> =
  | { readonly outcome: 'read'; readonly rows: readonly CsvRow<Name>[] }
  | { readonly outcome: 'faulty'; readonly faults: readonly LineFault[] };

/** A table as a spreadsheet opens it: with a byte order mark, and with no cell that it takes for a formula. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[\s]*[=+\-@|%]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Reads a list in CSV whose first line names the columns, in any order, by their word or their name here. */
export function readCsv<Name extends string>(text: string, columns: Readonly<Record<Name, Column>>): ReadCsv<Name> {
  const names = Object.keys(columns).filter((name): name is Name => name in columns);
  const [head, ...records] = recordsIn(text);
  const titles = (head?.fields ?? []).map((title) => title.trim());
  const placeOf = new Map(
    names.map((name) => [name, titles.findIndex((title) => title === name || title === columns[name].word)]),
  );
  const missing = names.filter((name) => !columns[name].isOptional && placeOf.get(name) === -1);
  if (missing.length > 0) {
    const detail = `第一行须写明各列的名称，缺少：${missing.map((name) => columns[name].word).join('、')}`;
    return { outcome: 'faulty', faults: [{ line: 1, detail }] };
  }
  const rows = records.map(({ line, fields }): CsvRow<Name> => {
    const valueOf = (name: Name): string => fields[placeOf.get(name) ?? -1]?.trim() ?? '';
    return { line, valueOf, wrong: names.flatMap((name) => wrongWith(columns[name], valueOf(name))) };
  });
  return { outcome: 'read', rows };
}

function wrongWith({ word, form, isValid, isOptional }: Column, text: string): readonly string[] {
  if (text === '' ? isOptional : isValid(text)) return [];
  return [text === '' ? `缺少${word}` : `${word}“${text.slice(0, 50)}”应为${form}`];
}

type CsvRecord = { readonly line: number; readonly fields: readonly string[] };

/** The records of a CSV text (RFC 4180), each with the line in which it begins; a byte order mark and empty lines are skipped. */
function recordsIn(text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let [fields, field, line, begun]: [string[], string, number, number] = [[], '', 1, 1];
  let isQuoted = false;
  const end = (): void => {
    fields.push(field);
    if (fields.some((each) => each.trim() !== '')) records.push({ line: begun, fields });
    [fields, field] = [[], ''];
  };
  const characters = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters.charAt(at);
    if (character === '\n') line += 1;
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (characters.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && field === '') isQuoted = true;
    else if (character === ',') {
      fields.push(field);
      field = '';
    } else if (character === '\n') {
      end();
      begun = line;
    } else if (character !== '\r') field += character;
  }
  end();
  return records;
}
