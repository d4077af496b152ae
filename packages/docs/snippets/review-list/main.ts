import { createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/review-list.js';

const list = document.createElement('hcp-review-list');
const trackingTokens = location.hash.slice(1).split(',');
list.clients = trackingTokens.map((trackingToken) =>
  createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken }),
);
document.body.append(list);
