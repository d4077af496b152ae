import { find } from '@haochaping/test-support/find';
import { click } from '@haochaping/test-support/user-event';
import { formDataOf, move, countSubmits } from '@haochaping/test-support/host-page';
import { LIULIN_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-scale.js';
import { HcpRatingScale } from './rating-scale.js';

const { levels } = LIULIN_SESSION;

async function inForm(required = false) {
  const form = await fixture<HTMLFormElement>(html`
    <form>
      <fieldset><hcp-rating-scale name="level" ?required=${required} .levels=${levels}></hcp-rating-scale></fieldset>
    </form>
  `);
  const scale = form.querySelector('hcp-rating-scale');
  const fieldset = form.querySelector('fieldset');
  if (!scale || !fieldset) throw new Error('both are there');
  return { form, scale, fieldset };
}
const choose = async (scale: HcpRatingScale, label: string): Promise<void> => {
  await click(await find(document, 'label', label));
  await scale.updateComplete;
};
const checked = (scale: HcpRatingScale) => scale.renderRoot.querySelectorAll('input:checked').length;

it('a form has nothing of a scale on which nobody chose, and the code of the level of one on which somebody did', async () => {
  const { form, scale } = await inForm();
  expect(formDataOf(form)).to.equal('');
  expect(scale.value).to.equal('');
  await choose(scale, '不满意');
  expect(formDataOf(form)).to.equal('level=dissatisfied');
  expect(scale.value).to.equal('dissatisfied');
});

it('a form that needs a level is not sent without, and says so in Chinese at the levels', async () => {
  const { form, scale } = await inForm(true);
  const sent = countSubmits(form);
  form.requestSubmit();
  expect(sent()).to.equal(0);
  expect(scale.matches(':invalid')).to.equal(true);
  expect(scale.reportValidity()).to.equal(false);
  expect(scale.shadowRoot?.activeElement).to.equal(scale.renderRoot.querySelector('input'));
  expect(checked(scale)).to.equal(0);
  await choose(scale, '满意');
  form.requestSubmit();
  expect(sent()).to.equal(1);
  expect(scale.reportValidity()).to.equal(true);
});

it('a level that the place does not offer is none', async () => {
  const { form, scale } = await inForm(true);
  scale.setAttribute('level', 'five-stars');
  await scale.updateComplete;
  expect(formDataOf(form)).to.equal('');
  expect(scale.reportValidity()).to.equal(false);
});

it('a reset takes the choice back, the one of the markup too: nothing is chosen for anybody', async () => {
  const { form, scale } = await inForm();
  scale.setAttribute('level', 'satisfied');
  await scale.updateComplete;
  form.reset();
  await scale.updateComplete;
  expect(checked(scale)).to.equal(0);
  expect(formDataOf(form)).to.equal('');
});

it('a disabled fieldset disables it, and gives nothing of it to the form', async () => {
  const { form, scale, fieldset } = await inForm();
  await choose(scale, '满意');
  fieldset.disabled = true;
  await scale.updateComplete;
  expect(scale.renderRoot.querySelector('fieldset')?.disabled).to.equal(true);
  expect(formDataOf(form)).to.equal('');
  fieldset.disabled = false;
  await scale.updateComplete;
  expect(scale.renderRoot.querySelector('fieldset')?.disabled).to.equal(false);
  expect(formDataOf(form)).to.equal('level=satisfied');
  scale.disabled = true;
  await scale.updateComplete;
  expect(formDataOf(form)).to.equal('');
});

it('no browser may restore or fill in a level: there is no callback for it and no state to keep', async () => {
  const { scale } = await inForm();
  expect('formStateRestoreCallback' in scale).to.equal(false);
});

it('moved into another form it belongs to that one', async () => {
  const { form, scale } = await inForm();
  await choose(scale, '满意');
  const other = await fixture<HTMLFormElement>(html`<form></form>`);
  other.append(scale);
  move(other);
  expect(formDataOf(form)).to.equal('');
  expect(formDataOf(other)).to.equal('level=satisfied');
});

it('an old browser without ElementInternals sends the level in a hidden field', async () => {
  const modern = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'attachInternals');
  if (!modern) throw new Error('this browser has it');
  Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals');
  try {
    customElements.define('hcp-old-scale', class extends HcpRatingScale {});
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const scale = document.createElement('hcp-old-scale');
    if (!(scale instanceof HcpRatingScale)) throw new Error('it is a scale');
    Object.assign(scale, { levels, name: 'level', required: true });
    form.append(scale);
    await scale.updateComplete;
    expect(formDataOf(form)).to.equal('');
    expect(scale.reportValidity()).to.equal(false);
    await choose(scale, '非常不满意');
    expect(formDataOf(form)).to.equal('level=very-dissatisfied');
    expect(scale.reportValidity()).to.equal(true);
  } finally {
    Object.defineProperty(HTMLElement.prototype, 'attachInternals', modern);
  }
});

it('is accessible in a form that needs it', async () => {
  const { scale } = await inForm(true);
  scale.reportValidity();
  await expect(scale).to.be.accessible();
});
