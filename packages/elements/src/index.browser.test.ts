import { expect } from '@open-wc/testing';
import { HcpRatingScale } from './index.js';

/** What a rating is made of. */
const RATING = [
  'hcp-indicators',
  'hcp-questionnaire',
  'hcp-rating-dialog',
  'hcp-rating-form',
  'hcp-rating-scale',
  'hcp-receipt',
];
/** What comes after it, when it is asked for. */
const AFTERWARDS = [
  'hcp-identity-access',
  'hcp-log-check',
  'hcp-my-rating',
  'hcp-review-line',
  'hcp-review-list',
  'hcp-status-tracker',
];
const NAMES = [...RATING, ...AFTERWARDS, 'hcp-provider'];

it('importing the package registers nothing', () => {
  for (const name of NAMES) expect(customElements.get(name), name).to.equal(undefined);
});

it('a host may register an element under a name of its own', () => {
  class TownRating extends HcpRatingScale {}
  customElements.define('town-rating', TownRating);
  expect(document.createElement('town-rating').matches(':defined')).to.equal(true);
});

it('a definition registers its own element alone, for the whole rating stands in the dialog', async () => {
  await import('./define/rating-dialog.js');
  const defined = NAMES.filter((name) => customElements.get(name));
  expect(defined).to.deep.equal(['hcp-rating-dialog']);
});
