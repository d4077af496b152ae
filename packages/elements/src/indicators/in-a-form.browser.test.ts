import { find } from '@haochaping/test-support/find';
import { click } from '@haochaping/test-support/user-event';
import { formDataOf, move, countSubmits } from '@haochaping/test-support/host-page';
import { LIULIN_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/indicators.js';
import { HcpIndicators } from './indicators.js';

const REASONS = LIULIN_SESSION.indicators.dissatisfied;

async function inForm(required = false) {
  const form = await fixture<HTMLFormElement>(html`
    <form>
      <fieldset>
        <hcp-indicators name="reason" question="哪里？" ?required=${required} .indicators=${REASONS}></hcp-indicators>
      </fieldset>
    </form>
  `);
  const indicators = form.querySelector('hcp-indicators');
  const fieldset = form.querySelector('fieldset');
  if (!indicators || !fieldset) throw new Error('both are there');
  return { form, indicators, fieldset };
}
const tick = async (indicators: HcpIndicators, label: string): Promise<void> => {
  await click(await find(document, 'label', label));
  await indicators.updateComplete;
};
const boxes = (indicators: HcpIndicators) => [...indicators.renderRoot.querySelectorAll('input')];

it('a form has one entry for each ticked code, and none of one that is not ticked', async () => {
  const { form, indicators } = await inForm();
  expect(formDataOf(form)).to.equal('');
  await tick(indicators, '没有提供材料样本');
  await tick(indicators, '没有提供材料清单');
  expect(formDataOf(form)).to.equal('reason=207&reason=208');
  await tick(indicators, '没有提供材料样本');
  expect(formDataOf(form)).to.equal('reason=208');
  expect(indicators.value).to.deep.equal(['208']);
});

it('without a name a form has nothing of it', async () => {
  const { form, indicators } = await inForm();
  await tick(indicators, '没有提供材料样本');
  indicators.name = '';
  await indicators.updateComplete;
  expect(formDataOf(form)).to.equal('');
});

it('a form that needs a reason is not sent without, and leads to the first one', async () => {
  const { form, indicators } = await inForm(true);
  const sent = countSubmits(form);
  form.requestSubmit();
  expect(sent()).to.equal(0);
  expect(indicators.matches(':invalid')).to.equal(true);
  expect(indicators.reportValidity()).to.equal(false);
  expect(indicators.shadowRoot?.activeElement).to.equal(boxes(indicators)[0]);
  await tick(indicators, '没有提供材料清单');
  form.requestSubmit();
  expect(sent()).to.equal(1);
});

it('a code that is not offered is none', async () => {
  const { form, indicators } = await inForm(true);
  indicators.ticked = ['999'];
  await indicators.updateComplete;
  expect(formDataOf(form)).to.equal('');
  expect(indicators.reportValidity()).to.equal(false);
});

it('a reset takes every tick back, and no browser restores one', async () => {
  const { form, indicators } = await inForm();
  await tick(indicators, '没有提供材料样本');
  form.reset();
  await indicators.updateComplete;
  expect(boxes(indicators).some(({ checked }) => checked)).to.equal(false);
  expect(formDataOf(form)).to.equal('');
  expect('formStateRestoreCallback' in indicators).to.equal(false);
});

it('a disabled fieldset disables it, and gives nothing of it to the form', async () => {
  const { form, indicators, fieldset } = await inForm(true);
  await tick(indicators, '没有提供材料样本');
  fieldset.disabled = true;
  await indicators.updateComplete;
  expect(boxes(indicators).every((box) => box.matches(':disabled'))).to.equal(true);
  expect(formDataOf(form)).to.equal('');
  fieldset.disabled = false;
  await indicators.updateComplete;
  expect(formDataOf(form)).to.equal('reason=207');
  indicators.disabled = true;
  await indicators.updateComplete;
  expect(formDataOf(form)).to.equal('');
  expect(form.checkValidity()).to.equal(true);
});

it('moved into another form it belongs to that one', async () => {
  const { form, indicators } = await inForm();
  await tick(indicators, '没有提供材料样本');
  const other = await fixture<HTMLFormElement>(html`<form></form>`);
  other.append(indicators);
  move(other);
  expect([formDataOf(form), formDataOf(other)]).to.deep.equal(['', 'reason=207']);
});

it('an old browser without ElementInternals sends the ticks in hidden fields', async () => {
  const modern = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'attachInternals');
  if (!modern) throw new Error('this browser has it');
  Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals');
  try {
    customElements.define('hcp-old-indicators', class extends HcpIndicators {});
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const indicators = document.createElement('hcp-old-indicators');
    if (!(indicators instanceof HcpIndicators)) throw new Error('they are indicators');
    Object.assign(indicators, { indicators: REASONS, name: 'reason', required: true });
    form.append(indicators);
    await indicators.updateComplete;
    expect(formDataOf(form)).to.equal('');
    expect(indicators.reportValidity()).to.equal(false);
    await tick(indicators, '没有提供材料样本');
    await tick(indicators, '没有提供材料清单');
    expect(formDataOf(form)).to.equal('reason=207&reason=208');
    await tick(indicators, '没有提供材料样本');
    expect(formDataOf(form)).to.equal('reason=208');
  } finally {
    Object.defineProperty(HTMLElement.prototype, 'attachInternals', modern);
  }
});

it('is accessible in a form that needs it', async () => {
  const { indicators } = await inForm(true);
  indicators.reportValidity();
  await expect(indicators).to.be.accessible();
});
