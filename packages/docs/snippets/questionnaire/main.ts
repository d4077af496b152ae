import { createRatingClient } from '@haochaping/client';
import '@haochaping/elements/define/questionnaire.js';

const answer = await fetch('/api/ticket', { method: 'POST' });
const client = createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket: await answer.text() });

const questions = document.createElement('hcp-questionnaire');
questions.questionnaire = (await client.session()).questionnaire;
questions.addEventListener('hcp-question-answered', () => console.log(questions.answers));
document.body.append(questions);
