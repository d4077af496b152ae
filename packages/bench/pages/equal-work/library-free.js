import { ticketOf, whenAsked } from '../rating.js';

/** The floor: the same content, styles and client as ours and no library, fetched when it is asked for. */
whenAsked(async ({ currentTarget }) => {
  const options = ticketOf(currentTarget);
  (await import('./library-free-dialog.js')).openRating(options);
});
