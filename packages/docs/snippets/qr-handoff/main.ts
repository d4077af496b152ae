import { createRatingClient } from '@haochaping/client';
import '@haochaping/elements/define/qr-handoff.js';

const ticket = await (await fetch('/api/ticket', { method: 'POST' })).text();
const handoff = document.createElement('hcp-qr-handoff');
handoff.client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket });
handoff.addEventListener('hcp-handoff-ended', () => setTimeout(() => handoff.remove(), 5000));
document.body.append(handoff);
