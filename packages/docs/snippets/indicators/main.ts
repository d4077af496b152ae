import { createRatingClient } from '@haochaping/client';
import '@haochaping/elements/define/indicators.js';

const answer = await fetch('/api/ticket', { method: 'POST' });
const client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket: await answer.text() });

const indicators = document.createElement('hcp-indicators');
indicators.question = '哪些地方不满意？';
indicators.indicators = (await client.session()).indicators.dissatisfied ?? [];
indicators.addEventListener('hcp-indicators-ticked', () => console.log(indicators.ticked));
document.body.append(indicators);
