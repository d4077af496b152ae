import { createRatingClient } from '@haochaping/client';
import type { Answers, OpenQuestionnaire } from '@haochaping/core';
import { HcpQuestionnaire } from '@haochaping/react';
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
    <HcpQuestionnaire
      questionnaire={questionnaire}
      answers={answers}
      onQuestionAnswered={({ detail: { questionId, answer } }) =>
        setAnswers((others) => ({ ...others, [questionId]: answer }))
      }
    />
  );
}
