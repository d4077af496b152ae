import assert from 'node:assert/strict';
import test from 'node:test';
import { choose, emptyDraft, isBegun, reply, tick, tickedNow, toSubmission } from './draft.js';
import { LEVELS } from './level.js';

test('nothing is chosen beforehand, and an untouched draft is no rating', () => {
  const draft = emptyDraft();
  assert.equal(draft.service.level, undefined);
  assert.equal(isBegun(draft), false);
  assert.equal(toSubmission(draft), undefined);
});

for (const level of LEVELS) {
  test(`${level} costs one choice, like every other level`, () => {
    assert.deepEqual(toSubmission(choose(emptyDraft(), 'service', level)), {
      service: { level, indicators: [] },
      answers: {},
    });
  });
}

test('changing one’s mind and coming back loses no tick, and sends only those of the level chosen last', () => {
  let draft = tick(choose(emptyDraft(), 'service', 'satisfied'), 'service', ['410']);
  draft = tick(choose(draft, 'service', 'dissatisfied'), 'service', ['210', '211']);
  assert.deepEqual(toSubmission(draft)?.service, { level: 'dissatisfied', indicators: ['210', '211'] });
  assert.deepEqual(tickedNow(choose(draft, 'service', 'satisfied').service), ['410']);
});

test('there is nothing to tick before a level is chosen', () => {
  assert.deepEqual(tick(emptyDraft(), 'staff', ['x']), emptyDraft());
});

test('the staff are rated only when the citizen does so', () => {
  const draft = choose(emptyDraft(), 'service', 'satisfied');
  assert.equal(toSubmission(draft)?.staff, undefined);
  assert.deepEqual(toSubmission(choose(draft, 'staff', 'dissatisfied'))?.staff, {
    level: 'dissatisfied',
    indicators: [],
  });
});

test('an answer taken back leaves nothing behind', () => {
  const answered = reply(reply(emptyDraft(), 'clear', 'yes'), 'places', ['hall']);
  assert.deepEqual(reply(reply(answered, 'clear', ''), 'places', []).answers, {});
});

test('a name without consent is not sent', () => {
  const draft = choose(emptyDraft(), 'service', 'satisfied');
  const typed = { ...draft, identity: { name: '张华', phone: '13900000000', consent: false } };
  assert.equal(toSubmission(typed)?.identity, undefined);
  const agreed = { ...typed, identity: { ...typed.identity, consent: true } };
  assert.deepEqual(toSubmission(agreed)?.identity, { name: '张华', phone: '13900000000', consent: true });
});

for (const [what, draft] of [
  ['a level', choose(emptyDraft(), 'service', 'satisfied')],
  ['a word', { ...emptyDraft(), text: '好' }],
  ['an answer', reply(emptyDraft(), 'clear', 'yes')],
  ['a name', { ...emptyDraft(), identity: { name: '张', phone: '', consent: false } }],
] as const) {
  test(`${what} makes a draft worth asking about before it is left`, () => assert.equal(isBegun(draft), true));
}

test('white space is no text', () => {
  assert.equal(toSubmission({ ...choose(emptyDraft(), 'service', 'satisfied'), text: ' \n' })?.text, undefined);
});

test('nobody has consented beforehand', () => assert.equal(emptyDraft().identity.consent, false));

test('white space is nothing that could be lost', () => {
  const blank = { name: ' ', phone: ' ', consent: false };
  assert.equal(isBegun({ ...emptyDraft(), text: ' \n', identity: blank }), false);
});

for (const identity of [
  { name: ' ', phone: '13900000000', consent: true },
  { name: '张三丰', phone: ' ', consent: true },
  { name: '', phone: '', consent: true },
]) {
  test(`half an identity (${JSON.stringify(identity)}) is not sent`, () => {
    assert.equal(
      'identity' in (toSubmission({ ...choose(emptyDraft(), 'service', 'satisfied'), identity }) ?? {}),
      false,
    );
  });
}

test('what was said is sent whole, without the white space around it', () => {
  const draft = reply(choose(emptyDraft(), 'service', 'satisfied'), 'clear', 'yes');
  const identity = { name: ' 张三丰 ', phone: ' 13900000000 ', consent: true };
  assert.deepEqual(toSubmission({ ...draft, text: ' 很好 ', identity }), {
    service: { level: 'satisfied', indicators: [] },
    answers: { clear: 'yes' },
    text: '很好',
    identity: { name: '张三丰', phone: '13900000000', consent: true },
  });
});

test('without words there is no text in the submission', () => {
  assert.equal('text' in (toSubmission(choose(emptyDraft(), 'service', 'satisfied')) ?? {}), false);
});
