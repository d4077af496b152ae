import type { RatingMemory, RememberedRating } from '@haochaping/client/remembered';
import { BAD_RECEIPT, LIULIN_SESSION } from '../samples/index.js';

/** What the rater of the sample receipt may have remembered. */
export const REMEMBERED: RememberedRating = {
  caseNo: LIULIN_SESSION.subject.caseNo,
  ratingNo: BAD_RECEIPT.ratingNo,
  ratedAt: BAD_RECEIPT.ratedAt,
  trackingToken: BAD_RECEIPT.trackingToken,
};

export type FakeMemory = RatingMemory & { readonly remembered: readonly RememberedRating[] };

const broken = () => new DOMException('the disk is broken', 'UnknownError');

/** The memory of a device that remembers these already; on a broken disk nothing can be remembered or forgotten. */
export function fakeMemory(first: readonly RememberedRating[] = [], disk?: 'broken'): FakeMemory {
  let remembered = first;
  return {
    get remembered() {
      return remembered;
    },
    async remember(rating) {
      if (disk) throw broken();
      remembered = [...remembered, rating];
    },
    async forget(trackingToken) {
      if (disk) throw broken();
      remembered = remembered.filter((rating) => rating.trackingToken !== trackingToken);
    },
    find: async (trackingToken) => remembered.find((rating) => rating.trackingToken === trackingToken),
    known: async (caseNos) => remembered.filter(({ caseNo }) => caseNos.includes(caseNo)),
  };
}
