import { createRatingClient, createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/rating-dialog.js';
import '@haochaping/elements/define/status-tracker.js';

const endpoint = 'https://hcp.example.gov.cn';
const button = document.createElement('button');
const dialog = document.createElement('hcp-rating-dialog');
button.textContent = '评价';
document.body.append(button, dialog);

dialog.trackingUrl = '/track';
dialog.trackWith = async (trackingToken) => createTrackingClient({ endpoint, trackingToken });
dialog.addEventListener('hcp-dialog-closed', () => button.focus());

button.addEventListener('click', () => {
  void fetch('/api/ticket', { method: 'POST' })
    .then((answer) => answer.text())
    .then((ticket) => {
      dialog.client = createRatingClient({ endpoint, ticket });
      dialog.show();
    });
});
