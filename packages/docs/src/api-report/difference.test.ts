import assert from 'node:assert/strict';
import test from 'node:test';
import { difference } from './difference.js';

test('what a package no longer offers is named first, then what is new', () => {
  assert.deepEqual(difference('a\nb\nc', 'a\nd\nc'), ['- b', '+ d']);
});

test('the same types are no difference, however many blank lines are between them', () => {
  assert.deepEqual(difference('a\n\nb\n', 'a\nb'), []);
});

test('a field that two types have, and then only one of them, is gone once', () => {
  assert.deepEqual(difference('ticket: string;\nticket: string;', 'ticket: string;'), ['- ticket: string;']);
});
