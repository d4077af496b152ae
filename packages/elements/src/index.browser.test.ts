import { expect } from '@open-wc/testing';
import { HcpRatingScale } from './index.js';

const NAMES = [
  'hcp-indicators',
  'hcp-questionnaire',
  'hcp-rating-dialog',
  'hcp-rating-form',
  'hcp-rating-scale',
  'hcp-receipt',
  'hcp-status-tracker',
];

it('importing the package registers nothing', () => {
  for (const name of NAMES) expect(customElements.get(name), name).to.equal(undefined);
});

it('a host may register an element under a name of its own', () => {
  class TownRating extends HcpRatingScale {}
  customElements.define('town-rating', TownRating);
  expect(document.createElement('town-rating').matches(':defined')).to.equal(true);
});

it('each definition registers its element and what that one is made of', async () => {
  await import('./define/rating-dialog.js');
  const defined = NAMES.filter((name) => customElements.get(name));
  expect(defined).to.deep.equal(NAMES.filter((name) => name !== 'hcp-status-tracker'));
});
