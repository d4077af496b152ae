import { instantOf, organisationSchema, periodSchema, regionCodeSchema } from '@haochaping/core';
import { readCsv, type Column, type LineFault } from '../interface/csv.js';
import type { Database } from '../store/database/database.js';
import { SERIES_KINDS, type ImportedFigure, type SeriesKind } from '../store/database/tables-of-figures.js';

const KIND_WORDS: Readonly<Record<SeriesKind, string>> = { 'third-party': '第三方评价', assessment: '考核评价' };
const kindOf = (text: string): SeriesKind | undefined =>
  SERIES_KINDS.find((kind) => kind === text || KIND_WORDS[kind] === text);
const isShort = (text: string): boolean => text.length >= 1 && text.length <= 100;

const COLUMNS = {
  regionCode: {
    word: '行政区划代码',
    form: '6、9 或 12 位数字',
    isValid: (text) => regionCodeSchema.safeParse(text).success,
  },
  period: {
    word: '公布期',
    form: '2026-10（月）、2026-Q4（季）或 2026（年）',
    isValid: (text) => periodSchema.safeParse(text).success,
  },
  kind: { word: '种类', form: '第三方评价、考核评价之一', isValid: (text) => kindOf(text) !== undefined },
  series: { word: '名称', form: '1 至 100 个字', isValid: isShort },
  orgCode: {
    word: '机构代码',
    form: '1 至 50 位数字、字母或短横线，全地区的留空',
    isValid: (text) => organisationSchema.shape.orgCode.safeParse(text).success,
    isOptional: true,
  },
  value: { word: '数值', form: '1 至 100 个字', isValid: isShort },
  source: { word: '出处', form: '1 至 100 个字', isValid: isShort },
} as const satisfies Record<string, Column>;

type Listed = Omit<ImportedFigure, 'imported_at'>;

/** Reads results that others found, in CSV. Every line that is not right is told. */
export function readSeries(text: string): {
  readonly listed: readonly Listed[];
  readonly faults: readonly LineFault[];
} {
  const read = readCsv(text, COLUMNS);
  if (read.outcome === 'faulty') return { listed: [], faults: read.faults };
  const listed: Listed[] = [];
  const faults: LineFault[] = [];
  const seen = new Map<string, number>();
  for (const { line, valueOf, wrong } of read.rows) {
    const kind = kindOf(valueOf('kind'));
    const key = JSON.stringify([valueOf('regionCode'), valueOf('period'), kind, valueOf('series'), valueOf('orgCode')]);
    const earlier = seen.get(key);
    seen.set(key, line);
    const all = [...wrong, ...(earlier === undefined ? [] : [`与第 ${earlier} 行重复`])];
    if (all.length > 0 || !kind) faults.push({ line, detail: all.join('；') });
    else {
      const [region, period, series] = [valueOf('regionCode'), valueOf('period'), valueOf('series')];
      listed.push({
        region,
        period,
        kind,
        series,
        org_code: valueOf('orgCode'),
        value: valueOf('value'),
        source: valueOf('source'),
      });
    }
  }
  return { listed, faults };
}

/** Keeps them for the next publication of their period; what was imported before under the same name is replaced. */
export async function importSeries(database: Database, listed: readonly Listed[], now: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const figure of listed) {
      const row = { ...figure, imported_at: instantOf(now) };
      await transaction
        .insertInto('imported_figure')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['region', 'period', 'kind', 'series', 'org_code'])
            .doUpdateSet({ value: row.value, source: row.source, imported_at: row.imported_at }),
        )
        .execute();
    }
  });
}
