import { find } from '@haochaping/test-support/find';
import { click } from '@haochaping/test-support/user-event';
import { recordEvents, move } from '@haochaping/test-support/host-page';
import { LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/indicators.js';
import type { HcpIndicators } from './indicators.js';

const REASONS = LIULIN_SESSION.indicators.dissatisfied;
const [noSample, noList] = ['没有提供材料样本', '没有提供材料清单'];
const [MORE, FEWER] = ['更多选项（5）', '收起'];

const shown = (ticked: readonly string[] = []) =>
  fixture<HcpIndicators>(
    html`<hcp-indicators question="哪些地方不满意？" .indicators=${REASONS} .ticked=${ticked}></hcp-indicators>`,
  );
const boxes = (indicators: HcpIndicators) => [...indicators.renderRoot.querySelectorAll('input')];
const checked = (indicators: HcpIndicators) => boxes(indicators).flatMap((box) => (box.checked ? [box.value] : []));
const unfolded = (indicators: HcpIndicators) =>
  indicators.renderRoot.querySelector('button')?.getAttribute('aria-expanded');

it('the three base reasons stand there at once, none ticked; the five others come on demand', async () => {
  const indicators = await shown();
  expect(boxes(indicators)).to.have.length(3);
  expect(checked(indicators)).to.deep.equal([]);
  expect(unfolded(indicators)).to.equal('false');
  await click(await find(document, 'button', MORE));
  expect(boxes(indicators)).to.have.length(8);
  expect(unfolded(indicators)).to.equal('true');
  expect(checked(indicators)).to.deep.equal([]);
});

it('a place with dimensions shows its criteria in named groups, all at once', async () => {
  const indicators = await fixture<HcpIndicators>(
    html`<hcp-indicators question="评价指标" .indicators=${XINHUA_SESSION.indicators.satisfied}></hcp-indicators>`,
  );
  const groups = [...indicators.renderRoot.querySelectorAll('[role=group]')];
  expect(groups.map((group) => group.getAttribute('aria-label'))).to.deep.equal([
    '服务规范性',
    '服务便捷性',
    '服务精确性',
  ]);
  expect(groups.map((group) => group.querySelectorAll('input').length)).to.deep.equal([3, 3, 3]);
  expect(indicators.renderRoot.querySelector('button')).to.equal(null);
});

it('a tick is set and taken back, and the host hears each time what is ticked now', async () => {
  const indicators = await shown();
  const heard = recordEvents(indicators, 'hcp-indicators-ticked');
  await click(await find(document, 'label', noSample));
  await click(await find(document, 'label', noList));
  await click(await find(document, 'label', noSample));
  expect(heard.map(({ detail }) => detail)).to.deep.equal([
    { codes: ['207'] },
    { codes: ['207', '208'] },
    { codes: ['208'] },
  ]);
  expect(checked(indicators)).to.deep.equal(['208']);
});

it('unfolding and folding keeps every tick', async () => {
  const indicators = await shown();
  await click(await find(document, 'label', noSample));
  await click(await find(document, 'button', MORE));
  await click(await find(document, 'label', '服务态度生硬'));
  await click(await find(document, 'button', FEWER));
  expect(indicators.ticked).to.deep.equal(['207', '214']);
  await click(await find(document, 'button', MORE));
  expect(checked(indicators)).to.deep.equal(['207', '214']);
});

it('a tick among the further reasons shows them from the start', async () => {
  const indicators = await shown(['214']);
  expect(unfolded(indicators)).to.equal('true');
  expect(checked(indicators)).to.deep.equal(['214']);
});

it('another level’s indicators begin folded again', async () => {
  const indicators = await shown();
  await click(await find(document, 'button', MORE));
  indicators.indicators = LIULIN_SESSION.indicators.satisfied;
  await indicators.updateComplete;
  expect(unfolded(indicators)).to.equal('false');
  expect(boxes(indicators).map(({ value }) => value)).to.deep.equal(['406', '407', '408']);
});

it('indicators moved in the page keep ticks and unfolding, and tell the next tick once', async () => {
  const indicators = await shown();
  await click(await find(document, 'button', MORE));
  await click(await find(document, 'label', '服务态度生硬'));
  move(indicators);
  expect(unfolded(indicators)).to.equal('true');
  expect(checked(indicators)).to.deep.equal(['214']);
  const heard = recordEvents(indicators, 'hcp-indicators-ticked');
  await click(await find(document, 'label', noSample));
  expect(heard).to.have.length(1);
});

it('is accessible, folded, unfolded and in groups', async () => {
  const indicators = await shown();
  await expect(indicators).to.be.accessible();
  await click(await find(document, 'button', MORE));
  await expect(indicators).to.be.accessible();
  indicators.indicators = XINHUA_SESSION.indicators['very-dissatisfied'];
  await indicators.updateComplete;
  await expect(indicators).to.be.accessible();
});
