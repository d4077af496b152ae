import { createRatingClient } from '@haochaping/client';
import '@haochaping/elements/define/rating-form.js';

const answer = await fetch('/api/ticket', { method: 'POST' });
const form = document.createElement('hcp-rating-form');
form.client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket: await answer.text() });
form.addEventListener('hcp-done', () => form.remove());
document.body.append(form);
