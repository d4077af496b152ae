import {
  choose,
  isBad,
  isLevel,
  lookUp,
  reply,
  tick,
  tickedNow,
  type Draft,
  type OpenIndicators,
  type OpenLevel,
  type RatedTarget,
  type RatingSession,
} from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { IndicatorsTickedEvent, LevelChosenEvent, QuestionAnsweredEvent } from '../events.js';
import type { IdentityFaults } from '../identity/identity-faults.js';
import { identityFields } from '../identity/identity-fields.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { factsOf, inBrief, subjectOf } from './subject.js';

export type Fields = {
  readonly session: RatingSession;
  readonly draft: Draft;
  readonly disabled: boolean;
  readonly identityFaults: IdentityFaults;
  readonly texts: RatingTexts;
  /** 长辈版: on a telephone the levels are to be seen at once. */
  readonly brief: boolean;
  /** Stands at the head of the present step. */
  readonly aloud: TemplateResult | typeof nothing;
  readonly edited: (draft: Draft) => void;
};

/** All that can be filled in. What a level calls for is made when the level is chosen. */
export const ratingFields = (fields: Fields): TemplateResult => html`
  ${fields.brief ? briefly(fields) : subjectOf(fields.session, fields.texts)}
  ${fields.session.badNeedsReason ? html`<p class="muted">${fields.texts.form.badNeedsReason}</p>` : nothing}
  ${rated('service', fields.texts.scale.service, fields.session.indicators, fields)}
  ${fields.draft.service.level ? afterLevel(fields) : nothing}
  ${fields.brief ? html`<section class="box">${factsOf(fields.session, fields.texts)}</section>` : nothing}
`;

const briefly = ({ session, draft, texts, aloud }: Fields): TemplateResult =>
  inBrief(session, texts, draft.service.level ? nothing : aloud);

const afterLevel = (fields: Fields): TemplateResult => html`
  ${
    fields.session.staffIndicators
      ? rated('staff', staffQuestion(fields), fields.session.staffIndicators, fields)
      : nothing
  }
  ${questions(fields)} ${freeText(fields)}
  ${identityFields({
    rule: fields.session.identity,
    identity: fields.draft.identity,
    faults: fields.identityFaults,
    disabled: fields.disabled,
    texts: fields.texts,
    changed: (identity) => fields.edited({ ...fields.draft, identity }),
  })}
`;

const staffQuestion = ({ session: { subject }, texts }: Fields): string =>
  subject.staffName ? texts.scale.staffNamed(subject.staffName) : texts.scale.staff;

function rated(target: RatedTarget, question: string, offered: OpenIndicators, fields: Fields): TemplateResult {
  const { session, draft, disabled, texts, edited } = fields;
  const { level } = draft[target];
  return html`
    <hcp-rating-scale
      data-target=${target}
      target=${target}
      question=${question}
      .levels=${session.levels}
      .level=${level}
      ?disabled=${disabled}
      @hcp-level-chosen=${({ detail }: LevelChosenEvent) => edited(choose(draft, target, detail.level))}
    ></hcp-rating-scale>
    ${level && target === 'service' ? fields.aloud : nothing}
    ${
      level
        ? html`<hcp-indicators
            data-target=${target}
            question=${whatAbout(level, texts)}
            .indicators=${lookUp(offered, level) ?? []}
            .ticked=${tickedNow(draft[target])}
            ?disabled=${disabled}
            @hcp-indicators-ticked=${({ detail }: IndicatorsTickedEvent) => edited(tick(draft, target, detail.codes))}
          ></hcp-indicators>`
        : nothing
    }
  `;
}

const whatAbout = (level: OpenLevel, texts: RatingTexts): string =>
  isLevel(level) ? texts.indicators[isBad(level) ? 'bad' : 'good'] : texts.indicators.which;

function questions({ session, draft, disabled, texts, edited }: Fields): TemplateResult | typeof nothing {
  if (!session.questionnaire) return nothing;
  return html`
    <details>
      <summary>${texts.questionnaire.open}</summary>
      <hcp-questionnaire
        .questionnaire=${session.questionnaire}
        .answers=${draft.answers}
        ?disabled=${disabled}
        @hcp-question-answered=${({ detail }: QuestionAnsweredEvent) =>
          edited(reply(draft, detail.questionId, detail.answer))}
      ></hcp-questionnaire>
    </details>
  `;
}

/** Nothing that is typed or pasted is cut off; what is too long is counted and can be shortened. */
function freeText({ session, draft, disabled, texts, edited }: Fields): TemplateResult {
  const used = [...draft.text].length;
  const over = used - session.textMaxLength;
  return html`
    <div class="field">
      <label for="text">${texts.text.label}</label>
      <textarea
        id="text"
        rows="3"
        .value=${draft.text}
        ?disabled=${disabled}
        aria-describedby="text-count text-privacy"
        aria-invalid=${over > 0 ? 'true' : 'false'}
        @input=${({ target }: InputEvent) =>
          target instanceof HTMLTextAreaElement && edited({ ...draft, text: target.value })}
      ></textarea>
      <p id="text-count" class=${over > 0 ? 'fault' : 'muted'}>
        ${over > 0 ? texts.text.over(over) : texts.text.count(used, session.textMaxLength)}
      </p>
      <p id="text-privacy" class="muted">${texts.text.privacy}</p>
    </div>
  `;
}
