import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { canonicalText } from './canonical-text.js';

test('the order in which fields were written makes no difference, that of a list does', () => {
  assert.equal(canonicalText({ b: [2, 1], a: { d: '“好”\n', c: null } }), '{"a":{"c":null,"d":"“好”\\n"},"b":[2,1]}');
  assert.notEqual(canonicalText([1, 2]), canonicalText([2, 1]));
});

test('a field without a value is no field', () => {
  assert.equal(canonicalText({ text: undefined, level: 'satisfied' }), '{"level":"satisfied"}');
});

test('names stand in the order of their UTF-16 code units, as RFC 8785 shows', () => {
  const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
  const text = canonicalText(Object.fromEntries(names.map((name) => [name, 0])));
  assert.deepEqual(
    [...text.matchAll(/"([^"]+)":/g)].map(([, name]): unknown => JSON.parse(`"${String(name)}"`)),
    ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'],
  );
});

test('it reads back as what was written, and writes again as the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalText(value);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      assert.equal(canonicalText(JSON.parse(text)), text);
    }),
  );
});
