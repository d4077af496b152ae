import type { NoCode } from './code-table.js';
import { refused, type Refused } from './outcome.js';

/** One field of a province's message: what it is called there, what people call it, and where its value comes from. */
export type FieldRow<Source> = {
  readonly field: string;
  readonly name: string;
  readonly of: (source: Source) => string | NoCode | undefined;
  readonly isNeeded?: (source: Source) => boolean;
  readonly isPersonal?: true;
};

type Of<Source> = FieldRow<Source>['of'];

/** Sent where there is a value. */
export const ifKnown = <Source>(field: string, name: string, of: Of<Source>): FieldRow<Source> => ({ field, name, of });

/** Demanded by the province. */
export const needed = <Source>(field: string, name: string, of: Of<Source>): FieldRow<Source> => ({
  field,
  name,
  of,
  isNeeded: () => true,
});

/** Demanded by the province of such a source, such as a closed case. */
export const neededIf = <Source>(
  isNeeded: (source: Source) => boolean,
  field: string,
  name: string,
  of: Of<Source>,
): FieldRow<Source> => ({ field, name, of, isNeeded });

/** Personal data that the province demands. What it does not demand is not mapped at all. */
export const personal = <Source>(field: string, name: string, of: Of<Source>): FieldRow<Source> => ({
  ...needed(field, name, of),
  isPersonal: true,
});

type Fields = Readonly<Record<string, string>>;

/** Fills in a message from top to bottom. The first demanded field without a value, or value without a code, is told. */
export function fill<Source>(
  rows: readonly FieldRow<Source>[],
  source: Source,
): { readonly outcome: 'filled'; readonly fields: Fields } | Refused {
  const fields: Record<string, string> = {};
  for (const { field, name, of, isNeeded } of rows) {
    const value = of(source);
    if (typeof value === 'object') {
      return refused('no-code', `“${name}”的值 ${value.noCodeFor} 在该省的代码表里没有对应的代码。`, field);
    }
    if (value !== undefined && value.trim() !== '') fields[field] = value;
    else if (isNeeded?.(source) === true) {
      return refused('field-missing', `缺少该省必填的“${name}”。`, field);
    }
  }
  return { outcome: 'filled', fields };
}

export const personalFieldsOf = <Source>(rows: readonly FieldRow<Source>[]): readonly string[] =>
  rows.filter(({ isPersonal }) => isPersonal).map(({ field }) => field);
