import { createRatingClient, type RatingClient } from '@haochaping/client';
import { HcpQrHandoff } from '@haochaping/react';
import { useEffect, useState } from 'react';

export default function Rating() {
  const [client, setClient] = useState<RatingClient>();
  useEffect(() => {
    void fetch('/api/ticket', { method: 'POST' })
      .then((answer) => answer.text())
      .then((ticket) => setClient(createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket })));
  }, []);
  return <HcpQrHandoff client={client} />;
}
