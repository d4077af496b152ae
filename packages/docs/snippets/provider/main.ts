import { createRatingClient, createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/provider.js';
import '@haochaping/elements/define/rating-form.js';
import '@haochaping/elements/define/status-tracker.js';

const endpoint = 'https://hcp.example.gov.cn';
const provider = document.createElement('hcp-provider');
provider.appearance = 'auto elder';
provider.trackWith = async (trackingToken) => createTrackingClient({ endpoint, trackingToken });
provider.innerHTML = '<h1>评价这次服务</h1><hcp-rating-form></hcp-rating-form>';
document.body.append(provider);

const answer = await fetch('/api/ticket', { method: 'POST' });
provider.ratingClient = createRatingClient({ endpoint, ticket: await answer.text() });
