import { canBeAsked, lookUp, type Draft, type Question, type RatedTarget, type RatingSession } from '@haochaping/core';
import type { FieldFault } from '@haochaping/protocol';
import { html } from 'hono/html';
import { fieldNames } from './draft-in-form.js';
import type { Part } from './page-document.js';

/** Something to be mended, and the id of the field where that is done; without one, the page has no such field. */
export type Complaint = { readonly sentence: string; readonly field?: string | undefined };

/**
 * All that is to be mended, each a link to its field, as GOV.UK's error summary has it. It stands before the form and has the focus
 * when the page opens, so that it is read out and one step forward is the first link, without any script.
 */
export const complaintSummary = (complaints: readonly Complaint[]): Part | '' =>
  complaints.length === 0
    ? ''
    : html`<div class="fault" role="alert" aria-labelledby="complaints" tabindex="-1" autofocus>
        <h2 id="complaints">请检查：</h2>
        <ul>
          ${complaints.map(
            ({ sentence, field }) =>
              html`<li>${field === undefined ? sentence : html`<a href="#${field}">${sentence}</a>`}</li>`,
          )}
        </ul>
      </div>`;

/** What a field has where it is to be mended: the sentence beside it, and the attributes that lead to the sentence. */
export function complaintAt(
  field: string,
  complaints: readonly Complaint[],
): { readonly sentence: Part | ''; readonly attributes: Part | '' } {
  const here = complaints.filter((complaint) => complaint.field === field);
  if (here.length === 0) return { sentence: '', attributes: '' };
  const id = `${field}-complaint`;
  return {
    sentence: html`<p class="complaint" id="${id}">${here.map(({ sentence }) => sentence).join('；')}</p>`,
    attributes: html`aria-invalid="true" aria-describedby="${id}"`,
  };
}

/** The ids of the fields; a group of choices is led to at its first one. */
export const fieldIds = {
  level: (target: RatedTarget, level: string) => `${target}-${level}`,
  choice: (name: string, value: string) => `${name}=${value}`,
} as const;

/** Where the first level stands: whoever is led there hears the question. */
export const levelField = (target: RatedTarget, { levels }: RatingSession): string =>
  fieldIds.level(target, levels[0]?.level ?? '');

/** Where the reasons of the chosen level begin; undefined where it has none. */
export function indicatorField(target: RatedTarget, session: RatingSession, draft: Draft): string | undefined {
  const { level } = draft[target];
  const indicators = target === 'service' ? session.indicators : (session.staffIndicators ?? {});
  const offered = level === undefined ? [] : (lookUp(indicators, level) ?? []);
  const first = offered.find(({ base }) => base) ?? offered[0];
  return level && first && fieldIds.choice(fieldNames.indicators(target, level), first.code);
}

/** Where a question begins. */
export function questionField(question: Question): string | undefined {
  const name = fieldNames.answer(question.id);
  if (question.kind === 'text') return name;
  const [row] = question.kind === 'ladder' ? question.rows : [];
  const [first] = question.kind === 'ladder' ? (row?.rungs ?? []) : question.options;
  return first && fieldIds.choice(row ? fieldNames.rung(question.id, row.id) : name, first.value);
}

/** A fault that the interface found, at the field of this page. */
export function complaintOf({ pointer, detail }: FieldFault, session: RatingSession, draft: Draft): Complaint {
  const [, part = '', within = ''] = pointer.split('/');
  return { sentence: detail, field: fieldOf(part, within, session, draft) };
}

/** Where the question of an answer begins, by the answer's place in a pointer. */
export function answerField(
  within: string,
  { questionnaire }: Pick<RatingSession, 'questionnaire'>,
): string | undefined {
  const id = within.replace(/~1/g, '/').replace(/~0/g, '~');
  const question = questionnaire?.questions.filter(canBeAsked).find((each) => each.id === id);
  return question && questionField(question);
}

function fieldOf(part: string, within: string, session: RatingSession, draft: Draft): string | undefined {
  switch (part) {
    case 'service':
    case 'staff':
      if (within !== 'indicators') return levelField(part, session);
      return indicatorField(part, session, draft) ?? 'text';
    case 'text':
      return 'text';
    case 'identity':
      return within === 'phone' || within === 'consent' ? within : 'name';
    case 'answers':
      return answerField(within, session);
    default:
      return undefined;
  }
}
