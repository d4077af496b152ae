import { createRatingClient } from '@haochaping/client';
import '@haochaping/elements/define/rating-scale.js';

const answer = await fetch('/api/ticket', { method: 'POST' });
const client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket: await answer.text() });

const scale = document.createElement('hcp-rating-scale');
scale.levels = (await client.session()).levels;
scale.addEventListener('hcp-level-chosen', () => console.log(scale.level));
document.body.append(scale);
