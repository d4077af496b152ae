import { createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/status-tracker.js';

const tracker = document.createElement('hcp-status-tracker');
const trackingToken = location.hash.slice(1);
tracker.client = createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken });
document.body.append(tracker);
