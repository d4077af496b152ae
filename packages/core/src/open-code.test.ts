import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import * as z from 'zod/mini';
import { emptyDraft, choose, tick, tickedNow, toSubmission } from './draft.js';
import { KNOWN_CODES } from './known-codes.js';
import { canBeAsked, fits, QUESTION_KINDS, questionSchema } from './questionnaire.js';
import { ratingSessionSchema } from './rating-session.js';
import { faultsOf } from './submission-fault.js';
import { submissionSchema } from './submission.js';
import { isKnownEntry, TIMELINE_EVENTS, knownEntrySchema, timelineEntrySchema } from './timeline.js';
import { REVIEW, SESSION } from './test-support/answers.js';
import { openStageSchema } from './bad-review/stage.js';
import { openLevelSchema } from './level.js';
import { lookUp } from './open-code.js';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
const modules = await Promise.all(
  files.filter((file) => /(?<!\.test)\.ts$/.test(file)).map((file): Promise<unknown> => import(`./${file}`)),
);
/** Every schema of a single code that any file of this package has. */
const openCodes = modules
  .flatMap((module) => (typeof module === 'object' ? Object.entries<unknown>({ ...module }) : []))
  .flatMap(([name, schema]) => (/^open\w+Schema$/.test(name) && schema instanceof z.ZodMiniString ? [schema] : []));

test('of every open code it is written down what this version knows', () => {
  assert.deepEqual(new Set(KNOWN_CODES.keys()), new Set(openCodes));
});

for (const [what, schema, list] of [
  ['question', questionSchema, QUESTION_KINDS],
  ['event', knownEntrySchema, TIMELINE_EVENTS],
] as const) {
  test(`the list of known kinds of ${what} is that of the schema`, () => {
    const kinds = schema.def.options.flatMap(({ shape }): readonly unknown[] => {
      const { def } = 'kind' in shape ? shape.kind : shape.event;
      return def.values;
    });
    assert.deepEqual([...kinds].sort(), [...list].sort());
  });
}

for (const entry of REVIEW.timeline) {
  const [, ...fields] = Object.keys(entry);
  for (const missing of fields) {
    const optional = entry.event === 'verdict' && missing === 'note';
    test(`“${entry.event}” without “${missing}” is ${optional ? 'whole' : 'broken, and no event of an unknown kind'}`, () => {
      const broken = Object.fromEntries(Object.entries(entry).filter(([name]) => name !== missing));
      assert.equal(timelineEntrySchema.safeParse(broken).success, optional);
    });
  }
}

test('a question of a known kind with broken fields is broken, and no question of an unknown kind', () => {
  const asking = (question: unknown) => ({ ...SESSION, questionnaire: { title: '问询', questions: [question] } });
  assert.ok(ratingSessionSchema.safeParse(asking({ kind: 'drawing', id: 'q' })).success);
  for (const kind of QUESTION_KINDS) assert.ok(!ratingSessionSchema.safeParse(asking({ kind, id: 'q' })).success);
});

test('an event of the future keeps its moment, its office and its note', () => {
  const entry = { event: 'mediate', at: '2026-09-18T15:16:36+08:00', by: '司法所', note: '已调解' };
  const read = timelineEntrySchema.parse({ ...entry, mediator: '某' });
  assert.deepEqual(read, entry);
  assert.ok(!isKnownEntry(read));
});

const [mixed] = [
  ratingSessionSchema.parse({
    ...SESSION,
    levels: [...SESSION.levels, { level: 'delighted', label: '惊喜' }],
    indicators: { ...SESSION.indicators, delighted: [{ code: '901', text: '出乎意料', base: true }] },
    questionnaire: { title: '问询', questions: [{ kind: 'drawing', id: 'sketch' }] },
  }),
];
const delighted = mixed.levels.at(-1)?.level;

test('a level of the future is chosen, ticked under and sent as it is', () => {
  assert.ok(delighted);
  const draft = tick(choose(emptyDraft(), 'service', delighted), 'service', ['901']);
  const submission = toSubmission(draft);
  assert.ok(submission);
  assert.deepEqual(submission.service, { level: 'delighted', indicators: ['901'] });
  assert.deepEqual(faultsOf(submission, mixed), []);
  assert.deepEqual(
    faultsOf({ ...submission, service: { level: delighted, indicators: ['401'] } }, mixed).map(({ code }) => code),
    ['indicator-not-of-this-level'],
  );
  assert.deepEqual(tickedNow(choose(draft, 'service', 'satisfied').service), []);
});

test('a server takes only the levels that it knows', () => {
  const sent = (level: string) =>
    submissionSchema.safeParse({ service: { level, indicators: [] }, answers: {} }).success;
  assert.ok(sent('satisfied'));
  assert.ok(!sent('delighted'));
});

test('a question that cannot be asked allows no answer', () => {
  const [question] = mixed.questionnaire?.questions ?? [];
  assert.ok(question && !canBeAsked(question));
  for (const answer of ['a', ['a'], { a: 'b' }]) assert.equal(fits(question, answer), false);
});

test('what every object has is no line of a table', () => {
  const [code] = ['constructor', 'toString', '__proto__'].map((word) => openLevelSchema.parse(word));
  assert.ok(code);
  assert.equal(lookUp({ satisfied: '满意' }, code), undefined);
});

test('codes are short words of letters, digits and joiners', () => {
  const schema = z.array(openStageSchema);
  assert.ok(schema.safeParse(['a', 'A_b-9', 'x'.repeat(50)]).success);
  for (const bad of ['', 'x'.repeat(51), 'a b', '已', 'a\u202eb', 'a\n'])
    assert.ok(!schema.safeParse([bad]).success, bad);
});
