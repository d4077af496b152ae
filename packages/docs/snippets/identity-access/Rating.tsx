import { createTrackingClient } from '@haochaping/client';
import { HcpIdentityAccess } from '@haochaping/react';
import { useMemo } from 'react';

export default function Rating() {
  const client = useMemo(
    () => createTrackingClient({ endpoint: 'https://hcp.example.gov.cn', trackingToken: location.hash.slice(1) }),
    [],
  );
  return <HcpIdentityAccess client={client} />;
}
