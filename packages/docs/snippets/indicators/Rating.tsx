import { createRatingClient } from '@haochaping/client';
import type { Indicator } from '@haochaping/core';
import { HcpIndicators } from '@haochaping/react';
import { useEffect, useState } from 'react';

export default function Rating() {
  const [indicators, setIndicators] = useState<readonly Indicator[]>([]);
  const [ticked, setTicked] = useState<readonly string[]>([]);

  useEffect(() => {
    void fetch('/api/ticket', { method: 'POST' })
      .then((answer) => answer.text())
      .then((ticket) => createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket }).session())
      .then((session) => setIndicators(session.indicators.dissatisfied ?? []));
  }, []);
  return (
    <HcpIndicators
      question="哪些地方不满意？"
      indicators={indicators}
      ticked={ticked}
      onIndicatorsTicked={({ detail }) => setTicked(detail.codes)}
    />
  );
}
