import { REQUEST_OUTCOMES, type RequestOutcome } from '@haochaping/fault-injection';
import fc from 'fast-check';
import { DISKS, type Disk } from './device.js';

/** What happens next to a device and its pages. A page or ticket is a number: the run takes the remainder. */
export type Act =
  | { readonly act: 'open' | 'resume' | 'kill' | 'reload' | 'leave'; readonly page: number }
  | {
      readonly act: 'say';
      readonly page: number;
      readonly ticket: number;
      readonly words: number;
      readonly times: number;
    }
  | { readonly act: 'ask'; readonly page: number; readonly ticket: number }
  | { readonly act: 'clock' | 'sleep'; readonly hours: number }
  | { readonly act: 'disk'; readonly disk: Disk }
  | { readonly act: 'restart'; readonly millis: number };

export type Script = {
  readonly seed: number;
  readonly isPrivate: boolean;
  readonly locks: boolean;
  /** For each ticket, of which service it is, and when it opens and ends, in seconds and in hours. */
  readonly tickets: readonly { readonly occasion: number; readonly opensAfter: number; readonly hours: number }[];
  readonly acts: readonly { readonly after: number; readonly does: Act }[];
  /** One for each request, and then from the beginning, as long as the run lasts. */
  readonly fates: readonly RequestOutcome[];
};

const small = fc.nat(3);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('say' as const),
      page: small,
      ticket: small,
      words: fc.nat(2),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constantFrom('open', 'resume', 'kill', 'kill', 'reload', 'reload', 'leave'),
      page: small,
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('ask' as const), page: small, ticket: small }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constantFrom('clock', 'sleep'), hours: fc.integer({ min: -24, max: 24 }) }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('disk' as const), disk: fc.constantFrom(...DISKS, 'works') }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('restart' as const), millis: fc.integer({ min: 100, max: 8_000 }) }),
  },
);

/** Milliseconds between two acts: within one write, within one request, within one pause. */
const after = fc.oneof(
  { weight: 4, arbitrary: fc.nat(30) },
  { weight: 3, arbitrary: fc.nat(1_500) },
  { weight: 2, arbitrary: fc.nat(45_000) },
);

export const script: fc.Arbitrary<Script> = fc.record({
  seed: fc.integer(),
  isPrivate: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  locks: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  tickets: fc.array(
    fc.record({
      occasion: fc.nat(1),
      opensAfter: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(60) }),
      hours: fc.oneof(
        { weight: 4, arbitrary: fc.constant(240) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }) },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  acts: fc.array(fc.record({ after, does: act }), { minLength: 2, maxLength: 14 }),
  fates: fc.array(fc.constantFrom(...REQUEST_OUTCOMES), { minLength: 1, maxLength: 12 }),
});
