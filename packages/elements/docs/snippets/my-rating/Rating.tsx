import { createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/my-rating.js';
import type {} from '@haochaping/elements/react';
import { useMemo } from 'react';

export default function Rating() {
  const client = useMemo(
    () => createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken: location.hash.slice(1) }),
    [],
  );
  return <hcp-my-rating client={client} />;
}
