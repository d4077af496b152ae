import { createTrackingClient } from '@haochaping/client';
import { deviceMemory, type RememberedRating } from '@haochaping/client/remembered';
import { HcpRemember } from '@haochaping/react';

const endpoint = 'https://hcp.example.gov.cn';
const memory = deviceMemory({
  endpoint,
  track: (trackingToken) => createTrackingClient({ endpoint, trackingToken }),
});

const rating: RememberedRating = {
  caseNo: '办件编号',
  ratingNo: '141125-20260918-7F3K9Q2M',
  ratedAt: '2026-09-18T15:16:36+08:00',
  trackingToken: '回执上的查询凭证',
};

export default function Rating() {
  return <HcpRemember memory={memory} rating={rating} />;
}
