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
import type { questions } from '../questionnaire/questions.js';
import { levels } from '../rating-scale/levels.js';
import { textField } from '../text-field/text-field.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { subjectOf, subjectToCome } from './subject.js';

/** The level, why, and whatever somebody would like to add. */
export type FormPart = 'level' | 'reasons' | 'words';

export type Fields = {
  readonly session: RatingSession;
  /** What is said in the place of what is rated, until that is known. */
  readonly opening: string | undefined;
  readonly draft: Draft;
  readonly disabled: boolean;
  readonly identityFaults: IdentityFaults;
  readonly texts: RatingTexts;
  readonly indicators: Readonly<Record<RatedTarget, IndicatorList>>;
  /** Undefined until its code has come. */
  readonly questions: typeof questions | undefined;
  /** The part that is shown alone; undefined where all are shown. */
  readonly part: FormPart | undefined;
  /** Stands at the head of the present step. */
  readonly aloud: TemplateResult | typeof nothing;
  readonly edited: (draft: Draft) => void;
};

/** All that can be filled in. What a level calls for is made when the level is chosen. */
export const ratingFields = (fields: Fields): TemplateResult => {
  const { session, draft, texts, aloud, opening, part } = fields;
  if (part && part !== 'level') return html`${aloud} ${part === 'reasons' ? why(fields) : further(fields)}`;
  const goesOn = draft.service.level && !part;
  return html`
    ${opening === undefined ? subjectOf(session, texts, goesOn ? nothing : aloud) : subjectToCome(opening)}
    ${isNameNeeded(fields) ? html`<p class="muted">${texts.identity.realName}</p>` : nothing}
    ${levelsOf('service', texts.scale.service, fields)}
    ${session.badNeedsReason ? html`<p class="muted">${texts.form.badNeedsReason}</p>` : nothing}
    ${goesOn ? [aloud, why(fields), further(fields)] : nothing}
  `;
};

/** Whoever has come as far as the mark has seen every level and every reason on the way. */
const why = (fields: Fields): TemplateResult => html`
  ${reasons('service', fields.session.indicators, fields)}
  ${
    fields.session.staffIndicators
      ? [levelsOf('staff', staffQuestion(fields), fields), reasons('staff', fields.session.staffIndicators, fields)]
      : nothing
  }
  <i class="rated"></i>
`;

const further = (fields: Fields): TemplateResult => html`
  ${isNameNeeded(fields) ? [identityFields(fields), freeText(fields)] : [freeText(fields), identityFields(fields)]}
  ${furtherQuestions(fields)}
`;

const isNameNeeded = ({ session }: Fields): boolean => session.identity.rule === 'required';

const staffQuestion = ({ session: { subject }, texts }: Fields): string =>
  subject.staffName ? texts.scale.staffNamed(subject.staffName) : texts.scale.staff;

const levelsOf = (
  target: RatedTarget,
  question: string,
  { session, draft, disabled, texts, edited }: Fields,
): TemplateResult =>
  levels(
    {
      target,
      question,
      levels: session.levels,
      chosen: draft[target].level,
      disabled,
      choose: (chosen) => edited(choose(draft, target, chosen)),
    },
    texts,
  );

/** One and the same, so that it is no other list each time. */
const NONE: readonly Indicator[] = [];

function reasons(
  target: RatedTarget,
  offered: OpenIndicators,
  { draft, disabled, texts, indicators, edited }: Fields,
): TemplateResult | typeof nothing {
  const { level } = draft[target];
  if (!level) return nothing;
  return indicators[target].render(
    {
      target,
      question: whatAbout(level, texts),
      indicators: lookUp(offered, level) ?? NONE,
      ticked: tickedNow(draft[target]),
      disabled,
      tick: (codes) => edited(tick(draft, target, codes)),
    },
    texts,
  );
}

const whatAbout = (level: OpenLevel, texts: RatingTexts): string =>
  isLevel(level) ? texts.indicators[isBad(level) ? 'bad' : 'good'] : texts.indicators.which;

function furtherQuestions(fields: Fields): TemplateResult | typeof nothing {
  const { session, draft, disabled, texts, questions, edited } = fields;
  if (!session.questionnaire || !questions) return nothing;
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
