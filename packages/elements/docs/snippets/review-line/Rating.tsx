import { createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/review-line.js';
import type {} from '@haochaping/elements/react';
import { useMemo } from 'react';

export default function Rating() {
  const client = useMemo(
    () => createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken: location.hash.slice(1) }),
    [],
  );
  return <hcp-review-line client={client} />;
}
