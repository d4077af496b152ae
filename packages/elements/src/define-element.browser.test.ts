import { expect } from '@open-wc/testing';
import { defineElement } from './define-element.js';

const { warn } = console;
let warnings: string[] = [];
beforeEach(() => {
  warnings = [];
  console.warn = (text: string) => void warnings.push(text);
});
afterEach(() => (console.warn = warn));

it('the first definition of an element stays, and a second one is told on the console', () => {
  class First extends HTMLElement {}
  class Second extends HTMLElement {}
  defineElement('hcp-twice', First);
  expect(warnings).to.deep.equal([]);
  defineElement('hcp-twice', Second);
  expect(customElements.get('hcp-twice')).to.equal(First);
  expect(warnings).to.have.length(1);
  expect(warnings[0]).to.include('<hcp-twice> is already defined');
});

it('a page that brings an element of that name keeps its own', async () => {
  class HostsOwn extends HTMLElement {}
  customElements.define('hcp-rating-form', HostsOwn);
  await import('./define/rating-form.js');
  expect(customElements.get('hcp-rating-form')).to.equal(HostsOwn);
  expect(warnings).to.have.length(1);
});
