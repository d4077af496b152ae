import { createTrackingClient } from '@haochaping/client';
import { HcpReviewList } from '@haochaping/react';
import { useMemo } from 'react';

export default function Rating() {
  const clients = useMemo(() => {
    const trackingTokens = location.hash.slice(1).split(',');
    return trackingTokens.map((trackingToken) =>
      createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken }),
    );
  }, []);
  return <HcpReviewList clients={clients} />;
}
