import { itemSchema, regionCodeSchema } from '@haochaping/core';
import { readCsv, type Column, type LineFault } from '../interface/csv.js';

/** An item of the published catalogue of a region and year. */
export type ListedItem = {
  readonly regionCode: string;
  readonly year: number;
  readonly itemCode: string;
  readonly itemName: string;
};

const { itemCode: codeSchema, itemName: nameSchema } = itemSchema.shape;
const COLUMNS = {
  regionCode: {
    word: '行政区划代码',
    form: '6、9 或 12 位数字',
    isValid: (text) => regionCodeSchema.safeParse(text).success,
  },
  year: { word: '年度', form: '四位数字', isValid: (text) => /^20\d\d$/.test(text) },
  itemCode: {
    word: '事项编码',
    form: '31 位数字或大写字母',
    isValid: (text) => codeSchema.safeParse(text).success,
  },
  itemName: { word: '事项名称', form: '1 至 200 个字', isValid: (text) => nameSchema.safeParse(text).success },
} as const satisfies Record<string, Column>;

/** Reads catalogues in CSV. Every line that is not right is told. */
export function readCatalogue(text: string): {
  readonly listed: readonly ListedItem[];
  readonly faults: readonly LineFault[];
} {
  const read = readCsv(text, COLUMNS);
  if (read.outcome === 'faulty') return { listed: [], faults: read.faults };
  const listed: ListedItem[] = [];
  const faults: LineFault[] = [];
  const seen = new Map<string, number>();
  for (const { line, valueOf, wrong } of read.rows) {
    const item = {
      regionCode: valueOf('regionCode'),
      year: Number(valueOf('year')),
      itemCode: valueOf('itemCode'),
      itemName: valueOf('itemName'),
    };
    const key = `${item.regionCode} ${item.year} ${item.itemCode}`;
    const earlier = seen.get(key);
    const repeated = earlier === undefined ? [] : [`事项编码 ${item.itemCode} 与第 ${earlier} 行重复`];
    if (earlier === undefined) seen.set(key, line);
    const all = [...wrong, ...repeated];
    if (all.length > 0) faults.push({ line, detail: all.join('；') });
    else listed.push(item);
  }
  if (listed.length + faults.length === 0) faults.push({ line: 2, detail: '没有一个事项' });
  return { listed, faults };
}
