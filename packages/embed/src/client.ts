export { createRatingClient, memoryOutbox, pageOutbox, refusalIn } from '@haochaping/client';
