import { DUTIES, type Due, type Words } from '@haochaping/core';
import * as en from '@haochaping/core/words/en.js';
import * as zh from '@haochaping/core/words/zh-hans.js';
import {
  PROFILES,
  STATUTORY_YEARS,
  calendarOf,
  duesOf,
  explainDue,
  profileOf,
  type ExplanationLanguage,
  type Profile,
} from '@haochaping/policy';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

/** Enter when a bad review was opened, pick a place, and see each date with the way it was counted. */
export class DueCalculator extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      line-height: 1.7;
      max-width: 46rem;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 1rem;
    }
    label {
      display: block;
    }
    input,
    select {
      display: block;
      font: inherit;
      min-height: 44px;
      padding: 0 0.5rem;
    }
    section {
      border-top: 1px solid #d5dce6;
      margin-top: 1rem;
      padding-top: 0.5rem;
    }
    h2 {
      font-size: 1.1rem;
      margin: 0;
    }
  `;

  @state() private openedAt = '2026-09-18T15:16';
  @state() private place = 'yunnan-lincang-2020';
  @state() private language: ExplanationLanguage = 'zh';

  override render(): TemplateResult {
    const found = profileOf(this.place);
    return html`
      <form @input=${this.#read} @submit=${(event: Event) => event.preventDefault()}>
        <label>差评产生的时间（北京时间）<input name="openedAt" type="datetime-local" .value=${this.openedAt} /></label>
        <label>
          地方
          <select name="place">
            ${PROFILES.map(({ id, placeName }) => html`<option value=${id} ?selected=${id === this.place}>${placeName}</option>`)}
          </select>
        </label>
        <label>
          说明的语言
          <select name="language">
            <option value="zh">中文</option>
            <option value="en">English</option>
          </select>
        </label>
      </form>
      <div aria-live="polite">
        ${found.outcome === 'known' ? this.#renderDues(found.profile) : html`<p>${found.sentence}</p>`}
      </div>
    `;
  }

  #renderDues(profile: Profile): TemplateResult {
    if (!this.openedAt) return html`<p>请填写时间。</p>`;
    const calendar = calendarOf(STATUTORY_YEARS, profile.ownDaysOff.value);
    const dues = duesOf(profile, { 'bad-review-opened': `${this.openedAt}:00+08:00` }, calendar);
    const without = DUTIES.filter((duty) => !dues.some((due) => due.duty === duty));
    return html`
      ${dues.map((due) => this.#renderDue(due))}
      ${without.map(
        (duty) =>
          html`<section>
            <h2>${this.#words.duties[duty]}</h2>
            <p>${profile.duties[duty].declared ?? '当地没有规定时限。'}</p>
          </section>`,
      )}
    `;
  }

  get #words(): Words {
    return this.language === 'zh' ? zh : en;
  }

  #renderDue(due: Due): TemplateResult {
    return html`
      <section>
        <h2>${this.#words.duties[due.duty]}${due.provisional ? '（暂定）' : nothing}</h2>
        ${explainDue(due, this.language).map((sentence) => html`<p>${sentence}</p>`)}
      </section>
    `;
  }

  #read(event: Event): void {
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const entered = new FormData(form);
    const text = (name: string): string => {
      const value = entered.get(name);
      return typeof value === 'string' ? value : '';
    };
    this.openedAt = text('openedAt');
    this.place = text('place');
    this.language = text('language') === 'en' ? 'en' : 'zh';
  }
}

if (!customElements.get('due-calculator')) customElements.define('due-calculator', DueCalculator);
