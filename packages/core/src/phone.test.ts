import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isPhone, phoneOf } from './phone.js';

/** As people and autofill write it, and as it is kept. */
const WRITTEN: readonly (readonly [written: string, kept: string])[] = [
  ['13800000000', '13800000000'],
  ['+86 138 0000 0000', '13800000000'],
  ['+8613800000000', '13800000000'],
  ['8613800000000', '13800000000'],
  ['008613800000000', '13800000000'],
  ['(+86)138-0000-0000', '13800000000'],
  ['138-0000-0000', '13800000000'],
  ['138 0000 0000 ', '13800000000'],
  ['138.0000.0000', '13800000000'],
  ['013800000000', '13800000000'],
  ['１３８００００００００', '13800000000'],
  ['＋８６　１３８－００００－００００', '13800000000'],
  ['138–0000–0000', '13800000000'],
  ['0351 1234567', '0351-1234567'],
  ['(0351)1234567', '0351-1234567'],
  ['（0351）1234567', '0351-1234567'],
  ['0351-1234567', '0351-1234567'],
  ['03511234567', '0351-1234567'],
  ['0351—1234567', '0351-1234567'],
  ['+86 351 1234567', '0351-1234567'],
  ['+86 0351 1234567', '0351-1234567'],
  ['0351-1234567转801', '0351-1234567转801'],
  ['0351-1234567 分机 801', '0351-1234567转801'],
  ['0371-12345678', '0371-12345678'],
  ['010-12345678', '010-12345678'],
  ['01012345678', '010-12345678'],
  ['+86 10 1234 5678', '010-12345678'],
  ['+852 5123 4567', '+852-51234567'],
  ['00852-51234567', '+852-51234567'],
  ['85251234567', '+852-51234567'],
  ['+853 6612 3456', '+853-66123456'],
  ['+886 912 345 678', '+886-912345678'],
  ['+886 0912 345 678', '+886-912345678'],
  ['+886 2 2345 6789', '+886-223456789'],
];
for (const [written, kept] of WRITTEN) {
  test(`“${written}” is kept as ${kept}`, () => {
    assert.equal(phoneOf(written), kept);
  });
}

/** Without an area code or a country code nobody knows whom it would reach. */
for (const none of [
  '',
  ' ',
  '转801',
  '1390000000',
  '139000000000',
  '23900000000',
  '12000000000',
  '4021234',
  '51234567',
  '0912345678',
  '0351-123456',
  '0358_4021234',
  '01-1234567',
  '010-123456',
  '010-123456789',
  '3511234567',
  'x13900000000',
  '13900000000x',
  '13900000000转1',
  '+1 202 555 0123',
  '+852 1123 4567',
  '+853 1123 4567',
  '张华',
]) {
  test(`“${none}” is no telephone number that can be called back`, () => assert.ok(!isPhone(none)));
}

const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const kept = fc.oneof(
  digits(9).map((rest) => `13${rest}`),
  fc.tuple(fc.constantFrom('010', '021', '029'), digits(8)).map((parts) => parts.join('-')),
  fc.tuple(fc.constantFrom('0351', '0898', '0991'), fc.oneof(digits(7), digits(8))).map((parts) => parts.join('-')),
  digits(7).map((rest) => `+852-9${rest}`),
  digits(7).map((rest) => `+853-6${rest}`),
  digits(8).map((rest) => `+886-9${rest}`),
);
const fullWidth = (text: string): string =>
  text.replace(/[\d+()-]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

test('whatever separators, brackets, country code and width a number is written with, it is kept in one form', () => {
  const separator = fc.constantFrom('', ' ', '-', '－', '　', '.', '–', '\u00a0');
  const code = fc.constantFrom('', '+86', '86', '0086', '(+86)', '＋86 ');
  fc.assert(
    fc.property(
      kept,
      fc.array(separator, { minLength: 20, maxLength: 20 }),
      code,
      fc.boolean(),
      (number, gaps, code, wide) => {
        const spread = [...number].map((sign, nth) => sign + (gaps[nth] ?? '')).join('');
        const written = number.startsWith('+') ? spread : code + spread;
        assert.equal(phoneOf(wide ? fullWidth(written) : written), number);
      },
    ),
  );
});

test('what is kept is kept as it is when it comes again, and no text at all breaks it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), kept), (text) => {
      const once = phoneOf(text);
      if (once !== undefined) assert.equal(phoneOf(once), once);
    }),
  );
});
