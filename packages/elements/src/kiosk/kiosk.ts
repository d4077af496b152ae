import type { RatingClient } from '@haochaping/client';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../appearance/buttons.js';
import { tokens } from '../appearance/tokens.js';
import { KioskResetEvent, type KioskEnd } from '../events.js';
import { languageAt } from '../texts/language-at.js';
import type { MessagePack } from '../texts/message-pack.js';
import { Wording } from '../texts/wording.js';
import { kioskTexts } from '../texts/zh-hans/kiosk.js';
import { chime } from './chime.js';
import { IdleWatch } from './idle-watch.js';
import { kioskStyle } from './kiosk-style.js';

/** The languages that can be chosen at the door, each in its own words. */
const LANGUAGES = [
  ['zh-CN', '中文'],
  ['zh-TW', '繁體中文'],
  ['en', 'English'],
] as const;

const THANKS_MS = 4_000;

type Screen = 'attract' | 'handed-over' | 'rating' | 'rated' | 'left';

/**
 * A rating at a device that many people use: it attracts, is handed over, takes one rating and wipes itself. Nothing of the member
 * of staff is on it, and nothing of the last citizen. Whoever walks away is *not rated*: it asks whether somebody is there, any touch
 * goes on, and at the end it wipes and never submits. Give it a client whose outbox is in memory alone.
 *
 * 大厅的平板和终端：吸引屏 → 交给群众 → 评价 → 清空。屏上没有工作人员的资料和菜单，也不留上一位的内容。人走开了算未评价：先问一声，点一下就接着评；没人应，只清空，从不提交。客户端的发件箱请用 `memoryOutbox()`。
 *
 * @slot attract - 吸引屏上本单位自己的内容，例如大厅的名称和图片。
 *
 * @fires {KioskResetEvent} hcp-kiosk-reset - 已经清空，等下一位；`detail.because` 是 `rated`、`skipped` 或 `idle`。
 */
export class HcpKiosk extends LitElement {
  static override readonly styles = [tokens, buttons, kioskStyle];

  /**
   * Speaks to the province with the ticket of the next rating. Setting it hands the device over; without one it attracts.
   *
   * 用下一次评价的票据与省平台说话。设了它，就是把设备交给群众；没有时显示吸引屏。
   */
  @property({ attribute: false }) client: RatingClient | undefined;

  /**
   * Seconds without a touch before it asks whether somebody is there.
   *
   * 多少秒没有人碰，就问一声“您还在吗？”。
   */
  @property({ type: Number, attribute: 'idle-seconds' }) idleSeconds = 60;

  /**
   * Seconds that the question stands before everything is wiped.
   *
   * 问了以后等多少秒，没人应就清空。
   */
  @property({ type: Number, attribute: 'warning-seconds' }) warningSeconds = 15;

  /**
   * Sounds when the device is handed over.
   *
   * 交给群众时响一声。
   */
  @property({ type: Boolean }) sound = false;

  @state() private screen: Screen = 'attract';
  readonly #wording = new Wording(this, { kiosk: kioskTexts });
  readonly #idle = new IdleWatch(this, { idle: () => this.idleSeconds, warning: () => this.warningSeconds }, () =>
    this.#end(this.#isRated ? 'rated' : 'idle'),
  );
  #isRated = false;
  /** The language of the page, which the next citizen finds again. */
  #ownLanguage: string | null = null;
  #thanks: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#thanks);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client') || (!this.client && this.screen === 'attract')) return;
    clearTimeout(this.#thanks);
    this.#isRated = false;
    this.screen = this.client ? 'handed-over' : 'attract';
    if (!this.client) this.#speakOwnLanguage();
    if (this.client && this.sound) chime();
  }

  override updated(): void {
    this.#idle.watch(this.client !== undefined);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  override render(): TemplateResult {
    const { kiosk } = this.#wording.texts;
    return html`${this.#renderScreen()} ${this.#idle.isWarning ? warning(this.warningSeconds, kiosk) : nothing}`;
  }

  #renderScreen(): TemplateResult {
    const { kiosk } = this.#wording.texts;
    switch (this.screen) {
      case 'attract':
        return html`<div class="screen attract">
          <slot name="attract"></slot>
          <h2>${kiosk.welcome}</h2>
          <p>${kiosk.welcomeHelp}</p>
        </div>`;
      case 'handed-over':
        return this.#renderHandedOver();
      case 'rating':
        return html`<hcp-rating-form
          .client=${this.client}
          @hcp-rating-submitted=${() => (this.#isRated = true)}
          @hcp-rating-skipped=${() => this.#say('left')}
          @hcp-done=${() => this.#say(this.#isRated ? 'rated' : 'left')}
        ></hcp-rating-form>`;
      case 'rated':
        return html`<div class="screen" role="status"><h2>${kiosk.thanks}</h2></div>`;
      case 'left':
        return html`<div class="screen" role="status"><h2>${kiosk.left}</h2></div>`;
    }
  }

  #renderHandedOver(): TemplateResult {
    const { kiosk } = this.#wording.texts;
    const spoken = languageAt(this);
    return html`<div class="screen">
      <h2>${kiosk.handedOver}</h2>
      <p>${kiosk.handedOverHelp}</p>
      <button type="button" class="primary" @click=${() => (this.screen = 'rating')}>${kiosk.begin}</button>
      <div class="languages" role="group" aria-label=${kiosk.language}>
        ${LANGUAGES.map(
          ([tag, name]) =>
            html`<button type="button" lang=${tag} aria-pressed=${spoken === tag} @click=${() => this.#speak(tag)}>
              ${name}
            </button>`,
        )}
      </div>
      <button type="button" @click=${() => void this.#skip()}>${kiosk.skip}</button>
    </div>`;
  }

  #speak(tag: string): void {
    this.#ownLanguage ??= this.getAttribute('lang') ?? '';
    this.lang = tag;
    this.requestUpdate();
  }

  #speakOwnLanguage(): void {
    if (this.#ownLanguage === null) return;
    if (this.#ownLanguage) this.lang = this.#ownLanguage;
    else this.removeAttribute('lang');
    this.#ownLanguage = null;
  }

  /** Not rated: whether the province hears of it makes no difference to the citizen. */
  async #skip(): Promise<void> {
    const { client } = this;
    this.#say('left');
    await client?.skip().catch(() => undefined);
  }

  /** Says goodbye, with the form already gone, and wipes. */
  #say(screen: 'rated' | 'left'): void {
    this.screen = screen;
    this.#thanks = setTimeout(() => this.#end(screen === 'rated' ? 'rated' : 'skipped'), THANKS_MS);
  }

  #end(because: KioskEnd): void {
    clearTimeout(this.#thanks);
    this.client = undefined;
    this.dispatchEvent(new KioskResetEvent({ because }));
  }
}

const warning = (seconds: number, { idle }: MessagePack['kiosk']): TemplateResult => html`
  <dialog aria-labelledby="idle-title" aria-describedby="idle-help">
    <h2 id="idle-title">${idle.title}</h2>
    <p id="idle-help">${idle.help(seconds)}</p>
    <button type="button" class="primary">${idle.stay}</button>
  </dialog>
`;
