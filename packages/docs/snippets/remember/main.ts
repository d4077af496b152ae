import { createTrackingClient } from '@haochaping/client';
import { deviceMemory } from '@haochaping/client/remembered';
import '@haochaping/elements/define/remember.js';

const endpoint = 'https://hcp.example.gov.cn';
const memory = deviceMemory({
  endpoint,
  track: (trackingToken) => createTrackingClient({ endpoint, trackingToken }),
});

const remember = document.createElement('hcp-remember');
remember.memory = memory;
remember.rating = {
  caseNo: '办件编号',
  ratingNo: '141125-20260918-7F3K9Q2M',
  ratedAt: '2026-09-18T15:16:36+08:00',
  trackingToken: '回执上的查询凭证',
};
document.body.append(remember);
