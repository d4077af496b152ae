import { createRatingClient } from '@haochaping/client';
import type { OpenLevel, RatingSession } from '@haochaping/core';
import { HcpRatingScale } from '@haochaping/react';
import { useEffect, useState } from 'react';

export default function Rating() {
  const [levels, setLevels] = useState<RatingSession['levels']>([]);
  const [level, setLevel] = useState<OpenLevel>();

  useEffect(() => {
    void fetch('/api/ticket', { method: 'POST' })
      .then((answer) => answer.text())
      .then((ticket) => createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket }).session())
      .then((session) => setLevels(session.levels));
  }, []);
  return <HcpRatingScale levels={levels} level={level} onLevelChosen={({ detail }) => setLevel(detail.level)} />;
}
