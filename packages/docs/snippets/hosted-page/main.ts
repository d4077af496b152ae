import { createRatingClient } from '@haochaping/client';
import '@haochaping/elements/define/hosted-page.js';

const answer = await fetch('/api/ticket', { method: 'POST' });
const client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket: await answer.text() });
const way = document.createElement('hcp-hosted-page');

async function look() {
  const session = await client.session();
  way.session = session;
  way.page = 'url' in session.rateable ? session.rateable : undefined;
}

way.addEventListener('hcp-returned', () => {
  void look().then(
    () => (way.found = 'not-yet'),
    () => (way.found = 'unknown'),
  );
});
await look();
document.body.append(way);
