// @ts-check
import { createTrackingClient } from '@haochaping/client';
import { deviceMemory } from '@haochaping/client/remembered';
import { askBackend } from '../../site/public/ask-backend.js';

/** @typedef {import('@haochaping/client/remembered').RememberedRating} RememberedRating */

// Once a visit, so that what is forgotten here stays forgotten.
const ONCE = 'sample';
if (!sessionStorage.getItem(ONCE)) void rememberSample();

/**
 * Lets this browser be the invented citizen's own phone: it remembers the sample's ratings, as after a press on each receipt. A real
 * site has no such script, for it knows no tracking token.
 */
async function rememberSample() {
  const script = /** @type {HTMLElement | null} */ (document.querySelector('script[data-endpoint]'));
  const endpoint = script?.dataset['endpoint'] ?? '';
  const memory = deviceMemory({
    endpoint,
    track: (trackingToken) => createTrackingClient({ endpoint, trackingToken }),
  });
  const answer = await askBackend('/api/sample-ratings');
  const { ratings } = /** @type {{ ratings: RememberedRating[] }} */ (answer);
  if (!memory || ratings.length === 0) return;
  const known = await memory.known(ratings.map(({ caseNo }) => caseNo));
  const unknown = ratings.filter(({ ratingNo }) => !known.some((it) => it.ratingNo === ratingNo));
  for (const rating of unknown) await memory.remember(rating);
  sessionStorage.setItem(ONCE, 'remembered');
  if (unknown.length > 0) location.reload();
}
