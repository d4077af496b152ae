import { createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/identity-access.js';

const access = document.createElement('hcp-identity-access');
const trackingToken = location.hash.slice(1);
access.client = createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken });
document.body.append(access);
