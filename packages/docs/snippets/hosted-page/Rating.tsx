import { createRatingClient, type RatingClient } from '@haochaping/client';
import type { RatingSession } from '@haochaping/core';
import { HcpHostedPage } from '@haochaping/react';
import { useEffect, useRef, useState } from 'react';

export default function Rating() {
  const client = useRef<RatingClient>(undefined);
  const [session, setSession] = useState<RatingSession>();
  const [found, setFound] = useState<'not-yet' | 'unknown'>();

  async function look() {
    setSession(await client.current?.session());
  }
  useEffect(() => {
    void fetch('/api/ticket', { method: 'POST' })
      .then((answer) => answer.text())
      .then((ticket) => (client.current = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket })))
      .then(look);
  }, []);

  if (!session || !('url' in session.rateable)) return null;
  return (
    <HcpHostedPage
      session={session}
      page={session.rateable}
      found={found}
      onReturned={() =>
        void look().then(
          () => setFound('not-yet'),
          () => setFound('unknown'),
        )
      }
    />
  );
}
