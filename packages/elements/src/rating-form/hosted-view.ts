import { html, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import type { FlowState } from './flow-state.js';

/** The way to the province's own page. Until its code has come, and where it does not come, what is inside it shows: the link alone. */
export const hostedView = (
  { session, page, found }: Extract<FlowState, { step: 'hosted' }>,
  texts: RatingTexts,
  returned: () => void,
): TemplateResult => html`
  <hcp-hosted-page data-arrival .session=${session} .page=${page} .found=${found} @hcp-returned=${returned}
    ><a href=${page.url} target="_blank" rel="noopener noreferrer">${texts.form.hosted}</a></hcp-hosted-page
  >
`;
