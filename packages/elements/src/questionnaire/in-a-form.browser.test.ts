import type { Answers } from '@haochaping/core';
import { find } from '@haochaping/test-support/find';
import { click, type } from '@haochaping/test-support/user-event';
import { formDataOf, countSubmits } from '@haochaping/test-support/host-page';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/questionnaire.js';
import { HcpQuestionnaire } from './questionnaire.js';

const { questionnaire } = LIULIN_SESSION;
const QUESTIONS = questionnaire?.questions ?? [];
const idOf = (kind: string) => QUESTIONS.find((each) => each.kind === kind)?.id ?? '';
const ASKED = {
  title: '问询',
  questions: [
    {
      id: 'channels',
      text: '您用过哪些渠道？',
      kind: 'choices',
      options: [
        { value: 'web', label: '网站' },
        { value: 'app', label: '手机应用' },
      ],
    },
    { id: 'words', text: '还有什么建议？', kind: 'text', maxLength: 5 },
  ],
} as const;

async function inForm(asked: unknown = questionnaire, answers: Answers = {}) {
  const form = await fixture<HTMLFormElement>(html`
    <form>
      <fieldset>
        <hcp-questionnaire name="q" .questionnaire=${asked} .answers=${answers}></hcp-questionnaire>
      </fieldset>
    </form>
  `);
  const questions = form.querySelector('hcp-questionnaire');
  const fieldset = form.querySelector('fieldset');
  if (!questions || !fieldset) throw new Error('both are there');
  return { form, questions, fieldset };
}

it('an answer is an entry under the question’s id; one that is taken back is none', async () => {
  const { form, questions } = await inForm();
  expect(formDataOf(form)).to.equal('');
  const choice = QUESTIONS.find(({ kind }) => kind === 'choice');
  const option = choice && 'options' in choice ? choice.options[0] : undefined;
  await click(await find(document, '.option', option?.label));
  await questions.updateComplete;
  expect(formDataOf(form)).to.equal(`q.${idOf('choice')}=${option?.value}`);
  await click(await find(document, 'button', '清除选择'));
  await questions.updateComplete;
  expect(formDataOf(form)).to.equal('');
});

it('of several options each is an entry, and a text is one', async () => {
  const { form, questions } = await inForm(ASKED);
  await click(await find(document, '.option', '网站'));
  await click(await find(document, '.option', '手机应用'));
  await type(await find(document, 'textarea'), '很好');
  await questions.updateComplete;
  expect(decodeURIComponent(formDataOf(form))).to.equal('q.channels=web&q.channels=app&q.words=很好');
});

it('a rung is an entry under its row', async () => {
  const { form } = await inForm(XINHUA_SESSION.questionnaire, { ladders: { trips: 'dissatisfied' } });
  expect(formDataOf(form)).to.equal('q.ladders.trips=dissatisfied');
});

it('an answer to what is not asked is not given to the form', async () => {
  const { form } = await inForm(ASKED, { earlier: 'yes' });
  expect(formDataOf(form)).to.equal('');
  expect(form.checkValidity()).to.equal(true);
});

it('nothing is required, but a text that is too long has to be shortened first; the form leads there', async () => {
  const { form, questions } = await inForm(ASKED);
  expect(questions.reportValidity()).to.equal(true);
  const text = await find(document, 'textarea');
  await type(text, '办事大厅的椅子');
  await questions.updateComplete;
  expect(questions.matches(':invalid')).to.equal(true);
  expect(text.getAttribute('aria-invalid')).to.equal('true');
  text.blur();
  const sent = countSubmits(form);
  form.requestSubmit();
  expect(sent()).to.equal(0);
  expect(questions.shadowRoot?.activeElement === text, 'the text has the focus').to.equal(true);
  questions.answers = { words: '椅子' };
  await questions.updateComplete;
  form.requestSubmit();
  expect(sent()).to.equal(1);
});

it('a reset takes every answer back, and no browser restores one', async () => {
  const { form, questions } = await inForm(ASKED, { words: '很好', channels: ['web'] });
  expect(decodeURIComponent(formDataOf(form))).to.equal('q.channels=web&q.words=很好');
  form.reset();
  await questions.updateComplete;
  expect(formDataOf(form)).to.equal('');
  expect(questions.renderRoot.querySelectorAll('input:checked')).to.have.length(0);
  expect('formStateRestoreCallback' in questions).to.equal(false);
});

it('a disabled fieldset disables it, and gives nothing of it to the form', async () => {
  const { form, questions, fieldset } = await inForm(ASKED, { words: '很好' });
  fieldset.disabled = true;
  await questions.updateComplete;
  expect(questions.renderRoot.querySelector('textarea')?.matches(':disabled')).to.equal(true);
  expect(formDataOf(form)).to.equal('');
});

it('an old browser without ElementInternals sends the answers in hidden fields', async () => {
  const modern = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'attachInternals');
  if (!modern) throw new Error('this browser has it');
  Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals');
  try {
    customElements.define('hcp-old-questionnaire', class extends HcpQuestionnaire {});
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const questions = document.createElement('hcp-old-questionnaire');
    if (!(questions instanceof HcpQuestionnaire)) throw new Error('it is a questionnaire');
    Object.assign(questions, { questionnaire: ASKED, name: 'q' });
    form.append(questions);
    await questions.updateComplete;
    await click(await find(document, '.option', '网站'));
    await questions.updateComplete;
    expect(formDataOf(form)).to.equal('q.channels=web');
    questions.answers = { words: '办事大厅的椅子' };
    await questions.updateComplete;
    expect(questions.reportValidity()).to.equal(false);
  } finally {
    Object.defineProperty(HTMLElement.prototype, 'attachInternals', modern);
  }
});

it('is accessible in a form, with a text that is too long', async () => {
  const { questions } = await inForm(ASKED, { words: '办事大厅的椅子' });
  questions.reportValidity();
  await expect(questions).to.be.accessible();
});
