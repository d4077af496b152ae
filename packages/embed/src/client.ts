export { createOfficerClient, createRatingClient, createTrackingClient, failureOf } from '@haochaping/client';
