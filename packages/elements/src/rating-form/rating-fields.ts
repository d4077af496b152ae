import {
  choose,
  isBad,
  isLevel,
  lookUp,
  reply,
  tick,
  tickedNow,
  type Draft,
  type Indicator,
  type OpenIndicators,
  type OpenLevel,
  type RatedTarget,
  type RatingSession,
} from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { IdentityFaults } from '../identity/identity-faults.js';
import { identityFields } from '../identity/identity-fields.js';
import type { IndicatorList } from '../indicators/indicator-list.js';
import { questions } from '../questionnaire/questions.js';
import { levels } from '../rating-scale/levels.js';
import { textField } from '../text-field/text-field.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { subjectOf, subjectToCome } from './subject.js';

export type Fields = {
  readonly session: RatingSession;
  /** What is said in the place of what is rated, until that is known. */
  readonly opening: string | undefined;
  readonly draft: Draft;
  readonly disabled: boolean;
  readonly identityFaults: IdentityFaults;
  readonly texts: RatingTexts;
  readonly indicators: Readonly<Record<RatedTarget, IndicatorList>>;
  /** Stands at the head of the present step. */
  readonly aloud: TemplateResult | typeof nothing;
  readonly edited: (draft: Draft) => void;
};

/** All that can be filled in. What a level calls for is made when the level is chosen. */
export const ratingFields = (fields: Fields): TemplateResult => {
  const { session, draft, texts, aloud, opening } = fields;
  const { level } = draft.service;
  return html`
    ${opening === undefined ? subjectOf(session, texts, level ? nothing : aloud) : subjectToCome(opening)}
    ${isNameNeeded(fields) ? html`<p class="muted">${texts.identity.realName}</p>` : nothing}
    ${rated('service', texts.scale.service, session.indicators, fields)} ${level ? afterLevel(fields) : nothing}
  `;
};

/** Whoever has come as far as the mark has seen every level and every reason on the way. */
const afterLevel = (fields: Fields): TemplateResult => html`
  ${
    fields.session.staffIndicators
      ? rated('staff', staffQuestion(fields), fields.session.staffIndicators, fields)
      : nothing
  }
  <i class="rated"></i>
  ${isNameNeeded(fields) ? [identityFields(fields), freeText(fields)] : [freeText(fields), identityFields(fields)]}
  ${furtherQuestions(fields)}
`;

const isNameNeeded = ({ session }: Fields): boolean => session.identity.rule === 'required';

const staffQuestion = ({ session: { subject }, texts }: Fields): string =>
  subject.staffName ? texts.scale.staffNamed(subject.staffName) : texts.scale.staff;

function rated(target: RatedTarget, question: string, offered: OpenIndicators, fields: Fields): TemplateResult {
  const { session, draft, disabled, texts, edited } = fields;
  const { level } = draft[target];
  const choosing = {
    target,
    question,
    levels: session.levels,
    chosen: level,
    disabled,
    choose: (chosen: OpenLevel) => edited(choose(draft, target, chosen)),
  };
  return html`
    ${levels(choosing, texts)}
    ${target === 'service' && session.badNeedsReason ? html`<p class="muted">${texts.form.badNeedsReason}</p>` : nothing}
    ${level && target === 'service' ? fields.aloud : nothing}
    ${level ? reasons(target, level, lookUp(offered, level) ?? NONE, fields) : nothing}
  `;
}

/** One and the same, so that it is no other list each time. */
const NONE: readonly Indicator[] = [];

const reasons = (
  target: RatedTarget,
  level: OpenLevel,
  offered: readonly Indicator[],
  { draft, disabled, texts, indicators, edited }: Fields,
): TemplateResult | typeof nothing =>
  indicators[target].render(
    {
      target,
      question: whatAbout(level, texts),
      indicators: offered,
      ticked: tickedNow(draft[target]),
      disabled,
      tick: (codes) => edited(tick(draft, target, codes)),
    },
    texts,
  );

const whatAbout = (level: OpenLevel, texts: RatingTexts): string =>
  isLevel(level) ? texts.indicators[isBad(level) ? 'bad' : 'good'] : texts.indicators.which;

function furtherQuestions({ session, draft, disabled, texts, edited }: Fields): TemplateResult | typeof nothing {
  if (!session.questionnaire) return nothing;
  return html`
    <details class="questions">
      <summary>${texts.questionnaire.open}</summary>
      ${questions(
        {
          ...session.questionnaire,
          answers: draft.answers,
          disabled,
          answer: (questionId, answer) => edited(reply(draft, questionId, answer)),
        },
        texts,
      )}
    </details>
  `;
}

function freeText({ session, draft, disabled, texts, edited }: Fields): TemplateResult {
  return html`
    <div class="field">
      ${textField(
        {
          id: 'text',
          label: texts.text.label,
          value: draft.text,
          most: session.textMaxLength,
          disabled,
          describedBy: 'text-privacy',
          typed: (text) => edited({ ...draft, text }),
        },
        texts,
      )}
      <p id="text-privacy" class="muted">${texts.text.privacy}</p>
    </div>
  `;
}
