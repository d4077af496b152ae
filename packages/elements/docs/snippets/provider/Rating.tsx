import { createRatingClient, createTrackingClient, type RatingClient } from '@haochaping/client';
import '@haochaping/elements/define/provider.js';
import '@haochaping/elements/define/rating-form.js';
import '@haochaping/elements/define/status-tracker.js';
import type {} from '@haochaping/elements/react';
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
    <hcp-provider appearance="auto elder" ratingClient={client} trackWith={trackWith}>
      <h1>评价这次服务</h1>
      <hcp-rating-form />
    </hcp-provider>
  );
}
