import { createRatingClient, memoryOutbox, type RatingClient } from '@haochaping/client';
import { HcpKiosk } from '@haochaping/react';
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
  return <HcpKiosk client={client} sound onKioskReset={() => setClient(undefined)} />;
}
