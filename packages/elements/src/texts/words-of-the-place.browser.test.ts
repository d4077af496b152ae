import { chooseLevel, find } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../define/rating-form.js';

for (const [lang, why] of [
  ['en', /official wording, which exists in Chinese only/],
  ['zh-TW', /以下為當地公布的原文（簡體）。/],
  ['zh-CN', undefined],
] as const) {
  it(`in ${lang} it is said why the reasons are in the province’s words, where they are in another language`, async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang=${lang}><hcp-rating-form .client=${fakeRatingClient({})}></hcp-rating-form></div>`,
    );
    await chooseLevel(page, 'dissatisfied');
    const indicators = await find(page, 'hcp-indicators');
    await find(page, '.indicator');
    // The language comes when it is asked for.
    if (why) await waitUntil(() => indicators.shadowRoot?.querySelector('.muted'));
    const said = [...(indicators.shadowRoot?.querySelectorAll('.muted') ?? [])].map((each) => each.textContent);
    expect(said).to.have.length(why ? 1 : 0);
    if (why) expect(said[0]).to.match(why);
  });
}
