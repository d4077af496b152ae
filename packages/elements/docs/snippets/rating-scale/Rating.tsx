import { createRatingClient } from '@haochaping/client';
import type { OpenLevel, RatingSession } from '@haochaping/core';
import '@haochaping/elements/define/rating-scale.js';
import type {} from '@haochaping/elements/react';
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
  return <hcp-rating-scale levels={levels} level={level} onhcp-level-chosen={({ detail }) => setLevel(detail.level)} />;
}
