import { createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/review-line.js';

const line = document.createElement('hcp-review-line');
const trackingToken = location.hash.slice(1);
line.client = createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken });
document.body.append(line);
