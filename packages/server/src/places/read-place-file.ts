import { isKeyOf } from '@haochaping/core';
import { PLACE_WORDS, readPlace, type Place } from '@haochaping/policy';
import type { FieldWords } from '@haochaping/protocol/openapi';
import type * as z from 'zod/mini';
import { sentenceFor } from '../interface/fault-sentence.js';
import { at, nameOf, pointerTo } from '../interface/parse.js';
import { linesOf } from './json-lines.js';

/** What is wrong in a place file, where, and what is right. */
type PlaceFault = { readonly line: number; readonly pointer: string; readonly detail: string };

export type PlaceFileRead =
  | { readonly outcome: 'read'; readonly place: Place }
  | { readonly outcome: 'faulty'; readonly faults: readonly PlaceFault[] };

/** Reads the text of a place file; every fault is told with its line. */
export function readPlaceFile(text: string): PlaceFileRead {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { outcome: 'faulty', faults: [notJson(text, error)] };
  }
  const { lines, repeated } = linesOf(text);
  const read = readPlace(raw);
  const faults = [
    ...repeated.map((pointer) => ({ pointer, detail: '同一项写了两次，只能写一次' })),
    ...(read.outcome === 'faulty' ? read.issues.flatMap((issue) => faultsOf(issue, raw)) : []),
  ];
  if (read.outcome === 'read' && faults.length === 0) return read;
  const placed = faults.map((fault) => ({ line: lineOf(fault.pointer, lines), ...fault }));
  return { outcome: 'faulty', faults: placed.sort((one, other) => one.line - other.line) };
}

/** The engine says where it stopped, in whatever words. */
function notJson(text: string, error: unknown): PlaceFault {
  const [, position = String(text.length)] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  const line = text.slice(0, Number(position)).split('\n').length;
  return { line, pointer: '', detail: '不是 JSON：多半是这里或上一行少了或多了逗号、引号或括号' };
}

/** Of what is missing, the line of what it is missing in. */
function lineOf(pointer: string, lines: ReadonlyMap<string, number>): number {
  return lines.get(pointer) ?? (pointer === '' ? 1 : lineOf(pointer.slice(0, pointer.lastIndexOf('/')), lines));
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, raw: unknown): readonly Omit<PlaceFault, 'line'>[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      detail: '没有这一项；名称写错了，或不该写在这里',
    }));
  }
  const isMissing = at(raw, issue.path) === undefined;
  return [{ pointer: pointerTo(issue.path), detail: detailOf(issue, isMissing) }];
}

function detailOf(issue: Issue, isMissing: boolean): string {
  const field = nameOf(issue.path, wordsOf);
  const allowed = valuesOf(issue);
  return allowed && !isMissing
    ? `${field.word}应为 ${allowed.map(String).join('、')} 之一`
    : sentenceFor(issue, field, isMissing);
}

function valuesOf(issue: Issue): readonly unknown[] | undefined {
  if (issue.code === 'invalid_value') return issue.values;
  return issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)
    ? issue.options
    : undefined;
}

const FORMS = {
  regions: '行政区划代码的前 2 至 12 位数字，或 *',
  id: '小写字母、数字和短横线',
  version: '数字和点，如 1 或 1.2',
  regionCode: '全部 6、9 或 12 位数字',
} as const;

/** The name proper: what stands before the first mark. A value is called what its rule is. */
function wordsOf(key: string): FieldWords | undefined {
  const [word] = key === 'value' ? [] : (PLACE_WORDS[key]?.split(/[：，；]/) ?? []);
  return word === undefined ? undefined : { word, ...(isKeyOf(FORMS, key) && { form: FORMS[key] }) };
}
