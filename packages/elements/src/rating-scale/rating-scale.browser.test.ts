import { LEVELS } from '@haochaping/core';
import { find } from '@haochaping/test-support/find';
import { click, pressKeys } from '@haochaping/test-support/user-event';
import { recordEvents, move } from '@haochaping/test-support/host-page';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-scale.js';
import type { HcpRatingScale } from './rating-scale.js';

const { levels } = LIULIN_SESSION;
const EVENTS = ['hcp-level-chosen', 'hcp-indicators-ticked', 'hcp-rating-submitted', 'hcp-rating-skipped', 'hcp-done'];

const shown = () => fixture<HcpRatingScale>(html`<hcp-rating-scale .levels=${levels}></hcp-rating-scale>`);
const radios = (scale: HcpRatingScale) => [...scale.renderRoot.querySelectorAll('input')];
const checked = (scale: HcpRatingScale) => radios(scale).flatMap((radio) => (radio.checked ? [radio.value] : []));

for (const { place, ...session } of [LIULIN_SESSION, XINHUA_SESSION]) {
  it(`nothing is chosen beforehand in ${place.placeName}, and every level is called by the place’s word`, async () => {
    const scale = await fixture<HcpRatingScale>(html`<hcp-rating-scale .levels=${session.levels}></hcp-rating-scale>`);
    expect(checked(scale)).to.deep.equal([]);
    const names = radios(scale).map(({ labels }) => labels?.[0]?.textContent.trim());
    expect(names).to.deep.equal(session.levels.map(({ label }) => label));
  });
}

for (const { level, label } of levels) {
  it(`“${label}” costs one click`, async () => {
    const scale = await shown();
    const heard = recordEvents(scale, ...EVENTS);
    await click(await find(document, 'label', label));
    expect(checked(scale)).to.deep.equal([level]);
    expect(heard).to.deep.equal([{ type: 'hcp-level-chosen', detail: { target: 'service', level } }]);
  });
}

it('the five levels are equally large, face and all', async () => {
  const scale = await shown();
  for (const part of ['.face', '.card']) {
    const sizes = [...scale.renderRoot.querySelectorAll(part)].map((each) => {
      const { width, height } = each.getBoundingClientRect();
      return `${width.toFixed(1)} × ${height.toFixed(1)}`;
    });
    expect(sizes).to.have.length(5);
    expect(new Set(sizes)).to.have.property('size', 1);
  }
});

it('Tab reaches the scale without choosing; arrows go through the levels, each said once and nothing sent', async () => {
  const scale = await shown();
  const heard = recordEvents(scale, ...EVENTS);
  await pressKeys('Tab');
  expect(scale.shadowRoot?.activeElement).to.equal(radios(scale)[0]);
  expect(checked(scale)).to.deep.equal([]);
  await pressKeys('ArrowRight', 'ArrowDown', 'ArrowLeft');
  expect(heard.map(({ type }) => type)).to.deep.equal(Array(3).fill('hcp-level-chosen'));
  expect(heard.map(({ detail }) => detail)).to.deep.equal(
    [LEVELS[1], LEVELS[2], LEVELS[1]].map((level) => ({ target: 'service', level })),
  );
  await pressKeys('Enter');
  expect(heard).to.have.length(3);
});

it('the space bar chooses the level that has the focus', async () => {
  const scale = await shown();
  await pressKeys('Tab', 'Space');
  expect(checked(scale)).to.deep.equal([LEVELS[0]]);
});

it('a level set before connecting and one set afterwards look alike', async () => {
  const before = await fixture<HcpRatingScale>(
    html`<hcp-rating-scale .levels=${levels} level="dissatisfied"></hcp-rating-scale>`,
  );
  const after = document.createElement('hcp-rating-scale');
  before.after(after);
  await after.updateComplete;
  after.levels = levels;
  after.level = 'dissatisfied';
  await after.updateComplete;
  expect(checked(after)).to.deep.equal(checked(before)).and.deep.equal(['dissatisfied']);
  after.level = undefined;
  await after.updateComplete;
  expect(checked(after)).to.deep.equal([]);
});

it('a level that nobody knows chooses none', async () => {
  const scale = await fixture<HcpRatingScale>(
    html`<hcp-rating-scale .levels=${levels} level="five-stars"></hcp-rating-scale>`,
  );
  expect(checked(scale)).to.deep.equal([]);
  expect(radios(scale)).to.have.length(5);
});

it('a scale that is disabled cannot be chosen on', async () => {
  const scale = await fixture<HcpRatingScale>(html`<hcp-rating-scale .levels=${levels} disabled></hcp-rating-scale>`);
  const heard = recordEvents(scale, ...EVENTS);
  await click(await find(document, 'label', '满意'));
  expect(checked(scale)).to.deep.equal([]);
  expect(heard).to.deep.equal([]);
});

it('two scales on a page do not take each other’s choice', async () => {
  const both = await fixture(
    html`<div>
      <hcp-rating-scale .levels=${levels} level="satisfied"></hcp-rating-scale>
      <hcp-rating-scale .levels=${levels} target="staff"></hcp-rating-scale>
    </div>`,
  );
  const [service, staff] = both.querySelectorAll('hcp-rating-scale');
  if (!service || !staff) throw new Error('there are two');
  await click(staff.renderRoot.querySelectorAll('label')[4] ?? staff);
  expect([...checked(service), ...checked(staff)]).to.deep.equal(['satisfied', 'very-dissatisfied']);
});

it('a scale moved in the page keeps the choice and says the next one once', async () => {
  const scale = await shown();
  await click(await find(document, 'label', '满意'));
  move(scale);
  expect(checked(scale)).to.deep.equal(['satisfied']);
  const heard = recordEvents(scale, ...EVENTS);
  await click(await find(document, 'label', '不满意'));
  expect(heard).to.have.length(1);
});

for (const writing of ['horizontal-tb', 'vertical-rl', 'vertical-lr']) {
  it(`in ${writing} the tick of the chosen level lies on neither its face nor its word`, async () => {
    const page = await fixture<HTMLElement>(html`
      <div style="writing-mode: ${writing}; inline-size: 400px">
        <hcp-rating-scale .levels=${levels} level="dissatisfied"></hcp-rating-scale>
      </div>
    `);
    const card = await find(page, 'input:checked + .card');
    const tick = getComputedStyle(card, '::after');
    const box = card.getBoundingClientRect();
    const [left, top] = [box.left + Number.parseFloat(tick.left), box.top + Number.parseFloat(tick.top)];
    for (const part of card.children) {
      // The word's box reaches to the card's end; its letters do not.
      const drawn = part.matches('.word') ? document.createRange() : part;
      if (drawn instanceof Range) drawn.selectNodeContents(part);
      const { x, y, right, bottom } = drawn.getBoundingClientRect();
      expect(left >= right || left + 10 <= x || top >= bottom || top + 10 <= y, part.outerHTML).to.equal(true);
    }
  });
}

it('the form round its radios sends nothing, whatever submits it, though a level is required', async () => {
  const page = await fixture(html`<div><hcp-rating-scale required .levels=${levels}></hcp-rating-scale></div>`);
  const form = await find<HTMLFormElement>(page, 'form');
  const kept: boolean[] = [];
  form.addEventListener('submit', ({ defaultPrevented }) => kept.push(defaultPrevented));
  form.requestSubmit();
  (await find<HTMLInputElement>(page, 'input')).focus();
  await pressKeys('Enter');
  expect(kept).to.include(true).and.not.to.include(false);
});

it('is accessible, untouched and chosen', async () => {
  const scale = await shown();
  await expect(scale).to.be.accessible();
  await click(await find(document, 'label', '不满意'));
  await expect(scale).to.be.accessible();
});
