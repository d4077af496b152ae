import { createRatingClient, memoryOutbox } from '@haochaping/client';
import '@haochaping/elements/define/kiosk.js';

const kiosk = document.createElement('hcp-kiosk');
kiosk.sound = true;
kiosk.addEventListener('hcp-kiosk-reset', () => void next());
document.body.append(kiosk);
void next();

async function next() {
  // Answered by the window's system when the staff hand the device over.
  const ticket = await (await fetch('/api/next-ticket', { method: 'POST' })).text();
  kiosk.client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket, outbox: memoryOutbox() });
}
