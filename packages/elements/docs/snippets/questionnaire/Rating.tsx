import { createRatingClient } from '@haochaping/client';
import type { Answers, OpenQuestionnaire } from '@haochaping/core';
import '@haochaping/elements/define/questionnaire.js';
import type {} from '@haochaping/elements/react';
import { useEffect, useState } from 'react';

export default function Rating() {
  const [questionnaire, setQuestionnaire] = useState<OpenQuestionnaire>();
  const [answers, setAnswers] = useState<Answers>({});

  useEffect(() => {
    void fetch('/api/ticket', { method: 'POST' })
      .then((answer) => answer.text())
      .then((ticket) => createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket }).session())
      .then((session) => setQuestionnaire(session.questionnaire));
  }, []);
  return (
    <hcp-questionnaire
      questionnaire={questionnaire}
      answers={answers}
      onhcp-question-answered={({ detail: { questionId, answer } }) =>
        setAnswers((others) => ({ ...others, [questionId]: answer }))
      }
    />
  );
}
