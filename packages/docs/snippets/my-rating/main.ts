import { createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/my-rating.js';

const mine = document.createElement('hcp-my-rating');
const trackingToken = location.hash.slice(1);
mine.client = createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken });
document.body.append(mine);
