import { find } from '@haochaping/test-support/find';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { ThemeBuilder } from './theme-builder.js';

customElements.define('theme-builder', ThemeBuilder);

const shown = () => fixture<ThemeBuilder>(html`<theme-builder><p>评价</p></theme-builder>`);

async function set(builder: ThemeBuilder, selector: string, value: string): Promise<void> {
  for (const fold of builder.renderRoot.querySelectorAll('details')) fold.open = true;
  const field = await find<HTMLInputElement | HTMLSelectElement>(builder.renderRoot, selector);
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await builder.updateComplete;
}

const said = (builder: ThemeBuilder) => builder.renderRoot.querySelector('[role=status]')?.textContent.trim();
const sheet = (builder: ThemeBuilder) => builder.renderRoot.querySelector('textarea')?.value ?? '';
const primaryInside = (builder: ThemeBuilder) => {
  const inside = builder.querySelector('p');
  return inside && getComputedStyle(inside).getPropertyValue('--hcp-color-primary');
};

it('what stands in the builder takes the brand’s colour, and the style sheet has it', async () => {
  const builder = await shown();
  await set(builder, '[name=brand]', '#00543d');
  expect(primaryInside(builder)).to.equal('#00543d');
  expect(sheet(builder)).to.contain('--hcp-color-primary: #00543d;');
  expect(said(builder)).to.contain('都够');
});

it('a pale brand is deepened until it can be read', async () => {
  const builder = await shown();
  await set(builder, '[name=brand]', '#f5b800');
  expect(primaryInside(builder)).not.to.equal('#f5b800');
  expect(said(builder)).to.contain('都够');
});

it('a colour that cannot be read is said at once, and another brand starts afresh', async () => {
  const builder = await shown();
  await set(builder, '[name=muted]', '#9aa3ad');
  expect(said(builder)).to.contain('不能通过检查');
  expect(builder.renderRoot.querySelector('tbody')?.textContent).to.contain('muted / surface').and.to.contain('不够');
  await set(builder, '[name=brand]', '#a8141b');
  expect(said(builder)).to.contain('都够');
});

it('by night and for old people the same builder shows the other sides of the theme', async () => {
  const builder = await shown();
  const byDay = primaryInside(builder);
  await set(builder, '[name=appearance]', 'dark');
  await set(builder, '[name=eyes]', 'elder');
  expect(primaryInside(builder)).not.to.equal(byDay);
  expect(builder.dataset.hcpAppearance).to.equal('dark elder');
});

it('is accessible, by day and by night', async () => {
  const builder = await shown();
  await expect(builder).to.be.accessible();
  await set(builder, '[name=appearance]', 'dark');
  await expect(builder).to.be.accessible();
});
