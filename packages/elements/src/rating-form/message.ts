import { html, nothing, type TemplateResult } from 'lit';

type Message = {
  readonly title: string;
  readonly help: TemplateResult | string;
  /** What may be read besides. */
  readonly note?: string;
  readonly actions?: TemplateResult;
  /** Something went wrong, as against a state that is as it should be. */
  readonly trouble?: boolean;
};

/** A state that fills the whole form. Its heading takes the focus when the state is reached. */
export const message = ({ title, help, note, actions, trouble }: Message): TemplateResult => html`
  <div class="message" role=${trouble ? 'alert' : 'status'}>
    <h3 tabindex="-1" data-focus-target>${title}</h3>
    <p>${help}</p>
    ${note ? html`<p class="muted">${note}</p>` : nothing}
    ${actions ? html`<div class="actions">${actions}</div>` : nothing}
  </div>
`;
