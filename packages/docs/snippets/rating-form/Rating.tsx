import { createRatingClient, type RatingClient } from '@haochaping/client';
import { HcpRatingForm } from '@haochaping/react';
import { useEffect, useState } from 'react';

export default function Rating() {
  const [client, setClient] = useState<RatingClient>();
  const [done, setDone] = useState(false);

  useEffect(() => {
    void fetch('/api/ticket', { method: 'POST' })
      .then((answer) => answer.text())
      .then((ticket) => setClient(createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket })));
  }, []);
  return done ? null : <HcpRatingForm client={client} onDone={() => setDone(true)} />;
}
