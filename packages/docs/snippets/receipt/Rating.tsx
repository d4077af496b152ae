import { createRatingClient } from '@haochaping/client';
import type { Receipt } from '@haochaping/core';
import { HcpReceipt } from '@haochaping/react';
import { useState } from 'react';

export default function Rating() {
  const [receipt, setReceipt] = useState<Receipt>();

  async function rate() {
    const answer = await fetch('/api/ticket', { method: 'POST' });
    const client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket: await answer.text() });
    setReceipt(await client.submit({ service: { level: 'dissatisfied', indicators: [] }, answers: {} }));
  }
  return (
    <>
      <button type="button" onClick={() => void rate()}>
        不满意
      </button>
      <HcpReceipt receipt={receipt} trackingUrl="/track" />
    </>
  );
}
