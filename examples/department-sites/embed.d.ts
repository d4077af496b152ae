import '@haochaping/embed/haochaping.js';

declare global {
  type RatingOutcome = Awaited<ReturnType<NonNullable<Window['haochaping']>['open']>>;
}
