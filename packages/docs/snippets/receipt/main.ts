import { createRatingClient } from '@haochaping/client';
import '@haochaping/elements/define/receipt.js';

const answer = await fetch('/api/ticket', { method: 'POST' });
const client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket: await answer.text() });

const receipt = document.createElement('hcp-receipt');
receipt.trackingUrl = '/track';
document.body.append(receipt);

const button = document.createElement('button');
button.textContent = '不满意';
document.body.append(button);
button.addEventListener('click', () => {
  void client.submit({ service: { level: 'dissatisfied', indicators: [] }, answers: {} }).then((given) => {
    receipt.receipt = given;
    receipt.focus();
  });
});
