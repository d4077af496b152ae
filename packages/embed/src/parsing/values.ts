import { MISFIT, Schema } from './schema.js';

/** Values that are taken as they are, or not at all. */
const those = <Value>(fit: (value: unknown) => value is Value): Schema<Value> =>
  new Schema((value) => (fit(value) ? value : MISFIT));

export const string = (): Schema<string> => those((value) => typeof value === 'string');
export const boolean = (): Schema<boolean> => those((value) => typeof value === 'boolean');
export const number = (): Schema<number> => those((value): value is number => Number.isFinite(value));
export const int = (): Schema<number> => those((value): value is number => Number.isSafeInteger(value));
/** One value, or one of a list. */
export const literal = <Value>(values: Value | readonly Value[]): Schema<Value> => {
  const known: readonly unknown[] = [values].flat();
  return those((value): value is Value => known.includes(value));
};
/** Anything at all, of a type that only the compiler knows. */
export const custom = (): Schema<unknown> => new Schema((value) => value);
