import { createTrackingClient, type TrackingClient } from '@haochaping/client';
import { createPublicClient } from '@haochaping/client/public';
import { HcpFindRating, HcpStatusTracker } from '@haochaping/react';
import { useState } from 'react';

const endpoint = 'https://hcp.example.gov.cn';
const finder = createPublicClient({ endpoint });

export default function Rating() {
  const [client, setClient] = useState<TrackingClient>();
  if (client) return <HcpStatusTracker client={client} />;
  return (
    <HcpFindRating
      client={finder}
      onRatingFound={({ detail: { trackingToken } }) => setClient(createTrackingClient({ endpoint, trackingToken }))}
    />
  );
}
