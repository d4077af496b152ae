// @ts-check
import { createRatingClient, memoryOutbox } from '@haochaping/client';

/** The base address of the province's interface. */
export const endpoint = document.body.dataset['endpoint'] ?? '';

/**
 * Speaks to the province with a ticket; nothing of a rating is written to this device.
 * @param {string} ticket
 */
export const clientFor = (ticket) => createRatingClient({ endpoint, ticket, outbox: memoryOutbox() });
