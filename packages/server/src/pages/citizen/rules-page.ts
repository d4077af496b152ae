import { rulesInChinese, type Profile, type ProfileOutcome, type RuleInChinese } from '@haochaping/policy';
import { html } from 'hono/html';
import { refused } from '../../interface/outcome.js';
import { formatDay } from './dates.js';
import { refusalPage } from './message-page.js';
import { pageDocument, type Part } from './page-document.js';

/** Finds a profile in a version or in the newest. */
export type ProfileNamed = (id: string, version?: string) => Promise<ProfileOutcome>;

/** What `rulesPathOf` leads to: the whole rules of a place for citizens, each with the notice that it stands on. */
export async function rulesPage(reference: string, profileNamed: ProfileNamed): Promise<Response> {
  const [id = '', version] = reference.split('@');
  const found = await profileNamed(id, version);
  return found.outcome === 'unknown' ? refusalPage(refused('address-unknown')) : pageOf(found.profile);
}

function pageOf(profile: Profile): Promise<Response> {
  const { rating, dues, review, keeping } = rulesInChinese(profile);
  return pageDocument({
    title: '评价规则',
    content: html`
      <p>${profile.placeName}的规则（第 ${profile.version} 版），${formatDay(profile.validFrom.value)}起施行。</p>
      <h2>怎么评价</h2>
      ${listOf(rating)}
      <h2>差评多久要办</h2>
      ${listOf(dues)}
      <h2>差评怎么办</h2>
      ${listOf(review)}
      <h2>保存多久</h2>
      ${listOf(keeping)}
    `,
  });
}

const listOf = (rules: readonly RuleInChinese[]): Part =>
  html`<dl>
    ${rules.map(
      ({ name, says, source, declared }) =>
        html`<dt>${name}</dt>
          <dd>
            ${says}
            ${
              source || declared
                ? html`<details>
                    <summary>依据</summary>
                    ${
                      source
                        ? html`<p>${source.notice}：</p>
                            <blockquote>${source.quote}</blockquote>`
                        : ''
                    }
                    ${declared ? html`<p>通知没有写明的部分：${declared}</p>` : ''}
                  </details>`
                : ''
            }
          </dd>`,
    )}
  </dl>`;
