import { MISFIT, Schema, type Shape } from './schema.js';

type Fields = Readonly<Record<string, unknown>>;
type Part = Schema<unknown>;
type Mask = Readonly<Record<string, true>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is read under each name that is present; one misfit spoils the whole. */
function fieldsOf(value: Fields, parts: readonly (readonly [name: string, part: Part])[]): Fields | typeof MISFIT {
  const fields: Record<string, unknown> = {};
  for (const [name, part] of parts) {
    const isPresent = name in value;
    if (!isPresent && part.isOptional) continue;
    const field = isPresent ? part.read(value[name]) : MISFIT;
    if (field === MISFIT) return MISFIT;
    fields[name] = field;
  }
  return fields;
}

/** Fields that the shape does not name are left out. */
export const object = (shape: Shape): Part =>
  new Schema((value) => (isObject(value) ? fieldsOf(value, Object.entries(shape)) : MISFIT), { shape });

const withFields = ({ shape = {} }: Part, isMeant: (name: string) => boolean): Part =>
  object(Object.fromEntries(Object.entries(shape).filter(([name]) => isMeant(name))));
export const pick = (whole: Part, mask: Mask): Part => withFields(whole, (name) => name in mask);
export const omit = (whole: Part, mask: Mask): Part => withFields(whole, (name) => !(name in mask));

export const optional = (part: Part): Part =>
  new Schema((value) => (value === undefined ? value : part.read(value)), { isOptional: true });

/** Its names follow a rule; that all names of a list are there, it cannot say. A field that would be a prototype is left out. */
export const record = (name: Part, part: Part): Part =>
  new Schema((value) => {
    if (!isObject(value)) return MISFIT;
    const names = Object.keys(value).filter((each) => each !== '__proto__');
    return names.some((each) => name.read(each) === MISFIT)
      ? MISFIT
      : fieldsOf(
          value,
          names.map((each) => [each, part]),
        );
  });

export const array = (part: Part): Schema<readonly unknown[]> =>
  new Schema((value) => {
    const items = Array.isArray(value) ? value.map((item) => part.read(item)) : [MISFIT];
    return items.includes(MISFIT) ? MISFIT : items;
  });

/** The first that fits. */
export const union = (options: readonly Part[]): Part =>
  new Schema((value) => {
    for (const option of options) {
      const read = option.read(value);
      if (read !== MISFIT) return read;
    }
    return MISFIT;
  });

/** At most one of them fits, since they differ in a literal. */
export const discriminatedUnion = (_field: string, options: readonly Part[]): Part => union(options);
