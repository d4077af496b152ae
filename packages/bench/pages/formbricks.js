import { renderSurveyModal } from '@formbricks/surveys';
import { LEVELS, MORE, QUESTION, REASONS, RECEIVED, send, SUBMIT, whenAsked, WHY } from './rating.js';

/** A survey tool's own window: one question a card, with the number of the receipt left out, since its last card is fixed. */
const survey = {
  id: 'benchmark',
  name: 'benchmark',
  type: 'link',
  questions: [
    { id: 'level', type: 'multipleChoiceSingle', headline: QUESTION, choices: choices(LEVELS) },
    { id: 'reasons', type: 'multipleChoiceMulti', headline: WHY, choices: choices(REASONS) },
    { id: 'text', type: 'openText', headline: MORE, longAnswer: true, inputType: 'text', buttonLabel: SUBMIT },
  ].map((question) => ({ required: false, buttonLabel: '下一步', ...question })),
  welcomeCard: { enabled: false },
  thankYouCard: { enabled: true, headline: RECEIVED },
  hiddenFields: { enabled: false },
  styling: { hideProgressBar: true },
};

whenAsked(() => {
  /** @type {Record<string, unknown>} */
  const filled = {};
  renderSurveyModal({
    survey,
    brandColor: '#14539f',
    isBrandingEnabled: false,
    placement: 'center',
    onResponse: ({ data }) => Object.assign(filled, data),
    onFinished: () =>
      void send({
        level: filled['level'],
        indicators: Array.isArray(filled['reasons']) ? filled['reasons'] : [],
        text: filled['text'],
      }),
  });
});

/** @param {readonly (readonly string[])[]} labels */
function choices(labels) {
  return labels.map(([id, label]) => ({ id, label }));
}
