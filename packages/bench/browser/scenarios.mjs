// @ts-check

const FORM = `document.querySelector('hcp-rating-dialog')?.shadowRoot?.querySelector('hcp-rating-form')?.shadowRoot`;

/** The same hand on two pages: where each has the things that a citizen clicks and reads. */
export const SCENARIOS = {
  'hand-written': {
    level: `document.querySelector('dialog [value=dissatisfied]')`,
    indicator: `document.querySelector('dialog [type=checkbox]')`,
    text: `document.querySelector('dialog textarea')`,
    submit: `document.querySelector('dialog form > button')`,
    receipt: `document.querySelector('dialog h3')`,
  },
  embed: {
    level: `[...(${FORM}?.querySelector('hcp-rating-scale')?.shadowRoot?.querySelectorAll('label') ?? [])][3]`,
    indicator: `${FORM}?.querySelector('hcp-indicators')?.shadowRoot?.querySelector('label')`,
    text: `${FORM}?.querySelector('textarea')`,
    submit: `${FORM}?.querySelector('.foot button.primary')`,
    receipt: `${FORM}?.querySelector('hcp-receipt')?.shadowRoot?.querySelector('h3')`,
  },
};
