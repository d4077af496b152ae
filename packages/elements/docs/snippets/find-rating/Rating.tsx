import { createTrackingClient, type TrackingClient } from '@haochaping/client';
import { createPublicClient } from '@haochaping/client/public';
import '@haochaping/elements/define/find-rating.js';
import '@haochaping/elements/define/status-tracker.js';
import type {} from '@haochaping/elements/react';
import { useState } from 'react';

const endpoint = 'https://hcp.example.gov.cn';
const finder = createPublicClient({ endpoint });

export default function Rating() {
  const [client, setClient] = useState<TrackingClient>();
  if (client) return <hcp-status-tracker client={client} />;
  return (
    <hcp-find-rating
      client={finder}
      onhcp-rating-found={({ detail: { trackingToken } }) =>
        setClient(createTrackingClient({ endpoint, trackingToken }))
      }
    />
  );
}
