import type { Questionnaire } from '@haochaping/core';
import { ladderQuestionOf } from '../../../indicators/ladder.js';
import { LADDERS } from '../../indicators/xinhua-2022/ladders.js';

/** The nine items of the annex, each with a sentence for every level. */
export const XINHUA_QUESTIONNAIRE: Questionnaire = {
  title: '分项评价（自愿填写）',
  questions: [ladderQuestionOf(LADDERS)],
};
