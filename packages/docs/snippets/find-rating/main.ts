import { createTrackingClient } from '@haochaping/client';
import { createPublicClient } from '@haochaping/client/public';
import '@haochaping/elements/define/find-rating.js';
import '@haochaping/elements/define/status-tracker.js';

const endpoint = 'https://hcp.example.gov.cn';
const find = document.createElement('hcp-find-rating');
find.client = createPublicClient({ endpoint });
find.addEventListener('hcp-rating-found', ({ detail: { trackingToken } }) => {
  const tracker = document.createElement('hcp-status-tracker');
  tracker.client = createTrackingClient({ endpoint, trackingToken });
  find.replaceWith(tracker);
});
document.body.append(find);
