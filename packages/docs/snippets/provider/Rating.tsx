import { createRatingClient, createTrackingClient, type RatingClient } from '@haochaping/client';
import { HcpProvider, HcpRatingForm } from '@haochaping/react';
import { useEffect, useState } from 'react';

const endpoint = 'https://hcp.example.gov.cn';
const trackWith = async (trackingToken: string) => createTrackingClient({ endpoint, trackingToken });

export default function Rating() {
  const [client, setClient] = useState<RatingClient>();

  useEffect(() => {
    void fetch('/api/ticket', { method: 'POST' })
      .then((answer) => answer.text())
      .then((ticket) => setClient(createRatingClient({ endpoint, ticket })));
  }, []);
  return (
    <HcpProvider appearance="auto elder" ratingClient={client} trackWith={trackWith}>
      <h1>评价这次服务</h1>
      <HcpRatingForm />
    </HcpProvider>
  );
}
