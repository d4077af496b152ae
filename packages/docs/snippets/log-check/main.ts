import { createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/log-check.js';

const check = document.createElement('hcp-log-check');
const trackingToken = location.hash.slice(1);
check.client = createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken });
document.body.append(check);
