import { organisationSchema, regionCodeSchema } from '@haochaping/core';
import { readCsv, type Column, type LineFault } from '../interface/csv.js';
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

const KIND_WORDS: Readonly<Record<OrganisationKind, string>> = {
  department: '部门',
  'supervising-office': '主管机构',
  hall: '大厅',
  platform: '平台',
};

const kindOf = (text: string): OrganisationKind | undefined =>
  ORGANISATION_KINDS.find((kind) => kind === text || KIND_WORDS[kind] === text);

const { orgCode: codeSchema, orgName: nameSchema } = organisationSchema.shape;
const isCode = (text: string): boolean => codeSchema.safeParse(text).success;
const COLUMNS = {
  orgCode: { word: '机构代码', form: '1 至 50 位数字、字母或短横线', isValid: isCode },
  orgName: { word: '机构名称', form: '1 至 100 个字', isValid: (text) => nameSchema.safeParse(text).success },
  regionCode: {
    word: '行政区划代码',
    form: '6、9 或 12 位数字',
    isValid: (text) => regionCodeSchema.safeParse(text).success,
  },
  kind: { word: '机构类别', form: '部门、主管机构、大厅、平台之一', isValid: (text) => kindOf(text) !== undefined },
  above: {
    word: '上级主管机构代码',
    form: '另一行的机构代码，没有的留空',
    isValid: isCode,
    isOptional: true,
  },
} as const satisfies Record<string, Column>;

export type ReadOrganisations = {
  /** With the line of the file in which each stands. */
  readonly listed: readonly (ListedOrganisation & { readonly line: number })[];
  readonly faults: readonly LineFault[];
};

/** Reads a list in CSV. Every line that is not right is told; the others are read. */
export function readOrganisations(text: string): ReadOrganisations {
  const read = readCsv(text, COLUMNS);
  if (read.outcome === 'faulty') return { listed: [], faults: read.faults };
  const listed: (ListedOrganisation & { readonly line: number })[] = [];
  const faults: LineFault[] = [];
  const seen = new Map<string, number>();
  for (const { line, valueOf, wrong } of read.rows) {
    const code = valueOf('orgCode');
    const earlier = seen.get(code);
    const repeated = earlier === undefined ? [] : [`机构代码 ${code} 与第 ${earlier} 行重复`];
    if (earlier === undefined) seen.set(code, line);
    const kind = kindOf(valueOf('kind'));
    const all = [...wrong, ...repeated];
    if (all.length > 0 || !kind) faults.push({ line, detail: all.join('；') });
    else listed.push({ line, ...organisationIn(valueOf, kind) });
  }
  return { listed, faults };
}

function organisationIn(valueOf: (column: keyof typeof COLUMNS) => string, kind: OrganisationKind): ListedOrganisation {
  const above = valueOf('above');
  return {
    orgCode: valueOf('orgCode'),
    orgName: valueOf('orgName'),
    regionCode: valueOf('regionCode'),
    kind,
    ...(above !== '' && { above }),
  };
}
