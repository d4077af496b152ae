import { createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/identity-access.js';
import type {} from '@haochaping/elements/react';
import { useMemo } from 'react';

export default function Rating() {
  const client = useMemo(
    () => createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken: location.hash.slice(1) }),
    [],
  );
  return <hcp-identity-access client={client} />;
}
