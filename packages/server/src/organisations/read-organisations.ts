import { organisationSchema, regionCodeSchema } from '@haochaping/core';
import { ORGANISATION_KINDS, type OrganisationKind } from '../store/database/tables-of-callers.js';

/** An organisation as the province's list has it. */
export type ListedOrganisation = {
  readonly orgCode: string;
  readonly orgName: string;
  readonly regionCode: string;
  readonly kind: OrganisationKind;
  /** The code of the supervising office above it. */
  readonly above?: string;
};

/** What is wrong in a list, and in which line of the file. */
export type LineFault = { readonly line: number; readonly detail: string };

const COLUMNS = ['orgCode', 'orgName', 'regionCode', 'kind', 'above'] as const;
type Column = (typeof COLUMNS)[number];

/** The other name of each column, and what it takes. */
const WORDS: Readonly<Record<Column, readonly [word: string, form: string]>> = {
  orgCode: ['机构代码', '1 至 50 位数字、字母或短横线'],
  orgName: ['机构名称', '1 至 100 个字'],
  regionCode: ['行政区划代码', '6、9 或 12 位数字'],
  kind: ['机构类别', '部门、主管机构、大厅、平台之一'],
  above: ['上级主管机构代码', '另一行的机构代码，没有的留空'],
};

const KIND_WORDS: Readonly<Record<OrganisationKind, string>> = {
  department: '部门',
  'supervising-office': '主管机构',
  hall: '大厅',
  platform: '平台',
};

export type ReadOrganisations = {
  /** With the line of the file in which each stands. */
  readonly listed: readonly (ListedOrganisation & { readonly line: number })[];
  readonly faults: readonly LineFault[];
};

/** Reads a list in CSV. Every line that is not right is told; the others are read. */
export function readOrganisations(text: string): ReadOrganisations {
  const [head, ...lines] = recordsIn(text);
  const columns = head?.fields.map(columnOf) ?? [];
  const missing = COLUMNS.filter((column) => column !== 'above' && !columns.includes(column));
  if (missing.length > 0) {
    const detail = `第一行须写明各列的名称，缺少：${missing.map((column) => WORDS[column][0]).join('、')}`;
    return { listed: [], faults: [{ line: 1, detail }] };
  }
  const listed: (ListedOrganisation & { readonly line: number })[] = [];
  const faults: LineFault[] = [];
  const seen = new Map<string, number>();
  for (const { line, fields } of lines) {
    const valueOf = (column: Column): string => fields[columns.indexOf(column)]?.trim() ?? '';
    const wrong = wrongIn(valueOf);
    const code = valueOf('orgCode');
    const earlier = seen.get(code);
    if (earlier !== undefined) wrong.push(`机构代码 ${code} 与第 ${earlier} 行重复`);
    else seen.set(code, line);
    const kind = kindOf(valueOf('kind'));
    if (wrong.length > 0 || !kind) faults.push({ line, detail: wrong.join('；') });
    else listed.push({ line, ...organisationIn(valueOf, kind) });
  }
  return { listed, faults };
}

function organisationIn(valueOf: (column: Column) => string, kind: OrganisationKind): ListedOrganisation {
  const above = valueOf('above');
  return {
    orgCode: valueOf('orgCode'),
    orgName: valueOf('orgName'),
    regionCode: valueOf('regionCode'),
    kind,
    ...(above !== '' && { above }),
  };
}

const { orgCode: codeSchema, orgName: nameSchema } = organisationSchema.shape;
const IS_VALID: Readonly<Record<Column, (text: string) => boolean>> = {
  orgCode: (text) => codeSchema.safeParse(text).success,
  orgName: (text) => nameSchema.safeParse(text).success,
  regionCode: (text) => regionCodeSchema.safeParse(text).success,
  kind: (text) => kindOf(text) !== undefined,
  above: (text) => text === '' || codeSchema.safeParse(text).success,
};

const wrongIn = (valueOf: (column: Column) => string): string[] =>
  COLUMNS.flatMap((column) => {
    const [text, [word, form]] = [valueOf(column), WORDS[column]];
    if (IS_VALID[column](text)) return [];
    return [text === '' ? `缺少${word}` : `${word}“${text.slice(0, 50)}”应为${form}`];
  });

const columnOf = (title: string): Column | undefined =>
  COLUMNS.find((column) => [column, WORDS[column][0]].includes(title.trim()));

const kindOf = (text: string): OrganisationKind | undefined =>
  ORGANISATION_KINDS.find((kind) => kind === text || KIND_WORDS[kind] === text);

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
