import { createTrackingClient } from '@haochaping/client';
import { HcpReviewLine } from '@haochaping/react';
import { useMemo } from 'react';

export default function Rating() {
  const client = useMemo(
    () => createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken: location.hash.slice(1) }),
    [],
  );
  return <HcpReviewLine client={client} />;
}
