export {
  createOfficerClient,
  createRatingClient,
  createTrackingClient,
  failureOf,
  refusalIn,
} from '@haochaping/client';
