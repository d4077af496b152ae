import { createTrackingClient } from '@haochaping/client';
import '@haochaping/elements/define/log-check.js';
import type {} from '@haochaping/elements/react';
import { useMemo } from 'react';

export default function Rating() {
  const client = useMemo(
    () => createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken: location.hash.slice(1) }),
    [],
  );
  return <hcp-log-check client={client} />;
}
