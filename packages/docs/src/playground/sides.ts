import { instantOf } from '@haochaping/core';
import type { RatingOutcome } from '@haochaping/elements';
import '@haochaping/elements/define/receipt.js';
import '@haochaping/elements/define/status-tracker.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from './calls.js';
import { PLACES, type PlaceId } from '@haochaping/test-support/samples';
import { labelOf, stepsWithButton, type StepName } from './officer.js';
import type { Table } from './playground-session.js';

type Office = {
  readonly table: Table;
  readonly busy: boolean;
  readonly register: (place: PlaceId) => void;
  readonly take: (step: StepName) => void;
};

const isPlace = (value: string): value is PlaceId => value in PLACES;

/** The department's own server and its officer. */
export function officeSide({ table, busy, register, take }: Office): TemplateResult {
  const chosen = ({ target }: Event): void => {
    const value = target instanceof HTMLFormElement ? new FormData(target).get('place') : null;
    if (typeof value === 'string' && isPlace(value)) register(value);
  };
  return html`<section aria-label="部门">
    <h2>部门的后台</h2>
    <form
      @submit=${(event: Event) => {
        event.preventDefault();
        chosen(event);
      }}
    >
      <label>
        办件在哪里办
        <select name="place">
          ${Object.entries(PLACES).map(
            ([id, { name }]) => html`<option value=${id} ?selected=${id === table.place}>${name}</option>`,
          )}
        </select>
      </label>
      <div class="actions">
        <button class="primary" ?disabled=${busy}>${table.caseNo ? '再登记一件办件' : '登记一件办结的办件'}</button>
      </div>
    </form>
    ${
      table.caseNo
        ? html`<p>
            办件 <code>${table.caseNo}</code>：${table.ratings ? `已有 ${table.ratings} 个评价` : '还没有评价'}。
            <span class="muted">部门只知道评没评，看不到等级和评价人。</span>
          </p>`
        : nothing
    }
    ${table.review ? officer(table.review, busy, take) : nothing}
  </section>`;
}

function officer(review: NonNullable<Table['review']>, busy: boolean, take: (step: StepName) => void): TemplateResult {
  const steps = stepsWithButton(review);
  return html`<h3>承办人 王芳</h3>
    <p>${review.review.levelLabel}${review.reasons.length > 0 ? `：${review.reasons.join('、')}` : nothing}</p>
    <div class="actions">
      ${steps.map(
        (step) => html`<button type="button" ?disabled=${busy} @click=${() => take(step)}>${labelOf(step)}</button>`,
      )}
    </div>
    ${steps.length === 0 ? html`<p class="muted">现在没有承办人可以做的步骤。</p>` : nothing}`;
}

/** What the host's page was told, by the outcome. */
const TOLD: Readonly<Record<RatingOutcome['outcome'], string>> = {
  rated: '已评价',
  saved: '已保存，尚未送达',
  'rated-elsewhere': '已在省平台的页面上评价',
  skipped: '群众选择暂不评价：未评价',
  closed: '关闭了对话框：未评价',
};

type Citizen = {
  readonly table: Table;
  readonly busy: boolean;
  readonly outcome: RatingOutcome['outcome'] | undefined;
  readonly rate: () => void;
};

/** The page of whoever sits before the screen. */
export function citizenSide({ table, busy, outcome, rate }: Citizen): TemplateResult {
  return html`<section aria-label="群众">
    <h2>群众的页面</h2>
    ${
      table.caseNo
        ? html`<p>${PLACES[table.place].item.itemName} · 已办结</p>
            <div class="actions">
              <button type="button" class="primary" ?disabled=${busy} @click=${rate}>评价这次服务</button>
            </div>`
        : html`<p class="muted">先在“部门的后台”登记一件办件。</p>`
    }
    <p role="status">${outcome ? html`<code>${outcome}</code> ${TOLD[outcome]}` : nothing}</p>
    ${
      table.tracking
        ? html`<hcp-status-tracker .client=${table.tracking}></hcp-status-tracker>`
        : table.receipt
          ? html`<hcp-receipt .receipt=${table.receipt}></hcp-receipt>`
          : nothing
    }
  </section>`;
}

type Time = { readonly now: number; readonly busy: boolean; readonly forward: (days: number) => void };

/** The sandbox's clock. */
export const timeSide = ({ now, busy, forward }: Time): TemplateResult =>
  html`<section aria-label="时钟">
    <h2>省平台的时钟</h2>
    <p>${instantOf(now).slice(0, 16).replace('T', ' ')}（北京时间）</p>
    <div class="actions">
      ${[1, 7].map(
        (days) => html`<button type="button" ?disabled=${busy} @click=${() => forward(days)}>拨快 ${days} 天</button>`,
      )}
    </div>
    <p class="muted">只有沙箱能拨。到期、超期、默认评价、清除姓名电话，会立刻发生。</p>
  </section>`;

/** What went over the interface, newest first. */
export const callList = (calls: readonly Call[]): TemplateResult =>
  html`<section class="calls" aria-label="往来的请求">
    <h2>往来的请求</h2>
    <p class="muted">最新的在上面。“签名”是部门后台，“凭证”是群众或承办人。</p>
    <ol tabindex="0" aria-label="请求">
      ${calls.map(({ method, path, status, proof }) => html`<li>${status} ${method} ${path} · ${proof}</li>`)}
    </ol>
  </section>`;
