import type { IdentityAccess } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';
import { labelOf, provinceLang } from '../texts/province-text.js';

/** Who looked at the identity, newest first: when, which organisation in which role, and for what. */
export function accessLog(
  seen: IdentityAccess['accessLog'],
  earlier: number,
  finds: readonly string[],
  { rating, afterwards: { identity } }: TextsFor<'rating' | 'afterwards'>,
): TemplateResult {
  return html`
    <section class="part">
      <h4>${identity.accessLog}</h4>
      ${
        seen.length === 0
          ? html`<p>${identity.nobody}</p>`
          : html`<ol class="access-log">
              ${seen.map(
                ({ at, by, role, purpose }) => html`
                  <li>
                    <time datetime=${at}>${rating.time.moment(at)}</time>
                    <p><strong lang=${provinceLang(rating)}>${by}</strong> ${labelOf(identity.roles, role, rating)}</p>
                    <p>${identity.purpose(labelOf(identity.purposes, purpose, rating))}</p>
                  </li>
                `,
              )}
            </ol>`
      }
      ${finds.map((at) => html`<p>${identity.found(rating.time.moment(at))}</p>`)}
      ${earlier > 0 ? html`<p class="muted">${identity.earlier(earlier)}</p>` : nothing}
    </section>
  `;
}
