import { ticketOf, whenAsked } from '../rating.js';

/** The least that lit can do with the same work: one element, one shadow root, one sheet, fetched when it is asked for. */
whenAsked(async ({ currentTarget }) => {
  const options = ticketOf(currentTarget);
  (await import('./flat-lit-dialog.js')).openRating(options);
});
