import { KNOWN_CODES } from '@haochaping/core';
import fc, { type Arbitrary } from 'fast-check';
import * as z from 'zod/mini';
import { fieldsOf } from './page-parser.js';

const LONG = [20, 21, 50, 51, 2000, 2001].flatMap((length) => ['长'.repeat(length), '😀'.repeat(length)]);
/** Of every kind of text and number that an answer has, some that are good and some that nearly are. */
const LEAVES: readonly unknown[] = [
  ...[true, false, null, 0, 1, -1, 15, 1.5, 2 ** 53, 1e21, -0, '', ' ', 'x', '401', '满意', '1', 'true'],
  ...['2026-09-18T15:16:36+08:00', '2026-02-28T23:59:59Z', '2026-02-30T10:00:00+08:00', '1990-01-01T00:00:00+08:00'],
  ...['2026-09-18', '2026-02-30', '2026-9-18', '2026-09-18T15:16:36', '2026-09-18 15:16:36+08:00'],
  ...['141125-20260918-7F3K9Q2M', '141125-20260918-7F3K9Q2I', 'a'.repeat(31), 'a'.repeat(32), 'a'.repeat(64)],
  ...['0'.repeat(128), 'A'.repeat(64), '13800138000', '010-12345678', ' 王 五 ', '\u3000', '\ufeff张三\n'],
  ...['https://hcp.example.gov.cn/r?t=1', '/rate/1', '//evil.example', 'javascript:alert(1)', 'http://x.example/'],
  ...['constructor', '__proto__', 'toString', 'EC', 'P-256', 'ok', 'hosted-page'],
  ...LONG,
  ...[...KNOWN_CODES.values()].flat(),
];

const fits = (schema: z.core.$ZodType, value: unknown): boolean => z.core.safeParse(schema, value).success;

/** Answers of a schema. */
export const answersOf = (schema: z.core.$ZodType): Arbitrary<unknown> =>
  asJson(made(schema, (_schema, whole) => whole));

/** Answers of a schema in which things here and there are not as they should be. */
export const nearlyAnswersOf = (schema: z.core.$ZodType): Arbitrary<unknown> => asJson(made(schema, spoilt));

type Change = (schema: z.core.$ZodType, whole: Arbitrary<unknown>) => Arbitrary<unknown>;

function spoilt(schema: z.core.$ZodType, whole: Arbitrary<unknown>): Arbitrary<unknown> {
  const unlike = fc.oneof(
    fc.constantFrom(...LEAVES),
    fc.constant(HUGE),
    fc.jsonValue({ maxDepth: 2 }),
    fc.array(whole, { maxLength: 2 }),
  );
  const fitting = LEAVES.find((leaf) => fits(schema, leaf));
  const like = LEAVES.filter((leaf) => fitting !== undefined && typeof leaf === typeof fitting);
  const near = like.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...like) }] : [];
  const around = schema instanceof z.core.$ZodObject ? [{ weight: 1, arbitrary: withOtherFields(whole) }] : [];
  return fc.oneof({ weight: 20, arbitrary: whole }, { weight: 1, arbitrary: unlike }, ...near, ...around);
}

/** One field taken away, and some that are not of the schema. */
const withOtherFields = (whole: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc
    .tuple(
      whole,
      fc.nat(),
      fc.dictionary(fc.constantFrom('more', 'constructor', PROTO), fc.jsonValue(), { maxKeys: 2 }),
    )
    .map(([fields, nth, others]) => {
      const entries = Object.entries(fieldsOf(fields));
      return {
        ...Object.fromEntries(entries.filter((_field, index) => index !== nth % (entries.length + 2))),
        ...others,
      };
    });

/** What JSON can have and an object literal cannot, or not as it is: put there in the text. */
const PROTO = '(proto)';
const HUGE = '(huge)';
const asJson = (values: Arbitrary<unknown>): Arbitrary<unknown> =>
  values.map((value): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll(`"${PROTO}"`, '"__proto__"').replaceAll(`"${HUGE}"`, '1e999')),
  );

function made(schema: z.core.$ZodType, change: Change): Arbitrary<unknown> {
  const part = (inner: z.core.$ZodType): Arbitrary<unknown> => made(inner, change);
  if (schema instanceof z.core.$ZodOptional) return part(schema._zod.def.innerType);
  return change(schema, whole(schema, part));
}

function whole(schema: z.core.$ZodType, part: (inner: z.core.$ZodType) => Arbitrary<unknown>): Arbitrary<unknown> {
  if (schema instanceof z.core.$ZodUnion) return fc.oneof(...schema._zod.def.options.map(part));
  if (schema instanceof z.core.$ZodArray) return fc.array(part(schema._zod.def.element), { maxLength: 3 });
  if (schema instanceof z.core.$ZodRecord) {
    const { keyType, valueType } = schema._zod.def;
    const texts = LEAVES.filter((leaf) => typeof leaf === 'string');
    const names = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...texts.filter((text) => fits(keyType, text)), PROTO) },
      { weight: 1, arbitrary: fc.constantFrom(...texts) },
    );
    return fc.dictionary(names, part(valueType), { maxKeys: 3 });
  }
  if (schema instanceof z.core.$ZodObject) {
    const fields = Object.entries(schema._zod.def.shape);
    const requiredKeys = fields.flatMap(([name, field]) => (field instanceof z.core.$ZodOptional ? [] : [name]));
    return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, part(field)])), { requiredKeys });
  }
  return leaf(schema);
}

function leaf(schema: z.core.$ZodType): Arbitrary<unknown> {
  const named = schema instanceof z.core.$ZodLiteral ? schema._zod.def.values : LEAVES;
  const fitting = named.filter((value) => fits(schema, value));
  if (fitting.length === 0) throw new Error(`LEAVES has nothing for a ${schema._zod.def.type} of some endpoint`);
  return fits(schema, '任')
    ? fc.oneof(fc.constantFrom(...fitting), fc.string({ unit: 'grapheme' }))
    : fc.constantFrom(...fitting);
}
