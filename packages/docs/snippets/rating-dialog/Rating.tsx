import { createRatingClient, type RatingClient } from '@haochaping/client';
import { HcpRatingDialog } from '@haochaping/react';
import { useState } from 'react';

export default function Rating() {
  const [client, setClient] = useState<RatingClient>();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState('');

  async function rate() {
    const answer = await fetch('/api/ticket', { method: 'POST' });
    setClient(createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket: await answer.text() }));
    setOpen(true);
  }
  return (
    <>
      <button type="button" onClick={() => void rate()}>
        评价
      </button>
      <p>{outcome}</p>
      <HcpRatingDialog
        client={client}
        open={open}
        trackingUrl="/track"
        onDialogClosed={({ detail }) => {
          setOpen(false);
          setOutcome(detail.outcome);
        }}
      />
    </>
  );
}
