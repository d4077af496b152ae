import { createRatingClient, memoryOutbox, type RatingClient } from '@haochaping/client';
import '@haochaping/elements/define/kiosk.js';
import type {} from '@haochaping/elements/react';
import { useEffect, useState } from 'react';

async function nextClient(): Promise<RatingClient> {
  // Answered by the window's system when the staff hand the device over.
  const ticket = await (await fetch('/api/next-ticket', { method: 'POST' })).text();
  return createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket, outbox: memoryOutbox() });
}

export default function Rating() {
  const [client, setClient] = useState<RatingClient>();
  useEffect(() => {
    if (!client) void nextClient().then(setClient);
  }, [client]);
  return <hcp-kiosk client={client} sound onhcp-kiosk-reset={() => setClient(undefined)} />;
}
