// @ts-check
import { createRatingClient, memoryOutbox } from '@haochaping/client';

/**
 * Speaks to the province with a ticket; nothing of a rating is written to this device.
 * @param {string} ticket
 */
export const clientFor = (ticket) =>
  createRatingClient({ endpoint: document.body.dataset['endpoint'] ?? '', ticket, outbox: memoryOutbox() });
