import type { RatingClient, TrackingClient } from '@haochaping/client';
import type { Draft } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import {
  DoneEvent,
  RatingSkippedEvent,
  RatingSubmittedEvent,
  type RatingOutcome,
  type TrackingRequestedEvent,
} from '../events.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { Wording } from '../texts/wording.js';
import { dialogTexts } from '../texts/zh-hans/dialog.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { warnOnce } from '../warn-once.js';
import { FocusManagement } from './focus-management.js';
import { Elder } from './elder.js';
import type { Open } from './flow-state.js';
import { leaveQuestionAt, outcomeOf, type LeaveQuestion } from './leave-guard.js';
import { LevelsInView } from './levels-in-view.js';
import { RatingFlow } from './rating-flow.js';
import { ratingFormStyle } from './rating-form-style.js';
import { screen } from './screen.js';
import { StickyFooter } from './sticky-footer.js';
import { focusField, validate, type Message, type Incomplete } from './validation.js';

/**
 * A whole rating, inline: what is rated, the level, its indicators, the voluntary questions, the receipt.
 * It shows what the rating session says and decides none of it. There is no `<form>`, for Enter must never send by surprise.
 *
 * 放在页面里的整个评价：评的是什么、等级、指标、问询、身份、提交、回执。显示什么由评价会话决定。
 *
 * @fires {RatingSubmittedEvent} hcp-rating-submitted - 省平台已接受评价；`detail.receipt` 是回执。
 * @fires {RatingSkippedEvent} hcp-rating-skipped - 群众选择暂不评价，算作未评价。
 * @fires {DoneEvent} hcp-done - 群众看完了，请收起表单。
 */
export class HcpRatingForm extends LitElement {
  static override readonly styles = [tokens, controls, ratingFormStyle];

  /**
   * Speaks to the province with the ticket. The form begins as soon as it has one.
   *
   * 用票据与省平台说话，由 `createRatingClient({ endpoint, ticket })` 得到。设了就开始。
   */
  @property({ attribute: false }) client: RatingClient | undefined;

  /**
   * Gives a client for a receipt's tracking token; with it a bad rating's receipt leads to the status tracker.
   *
   * 由回执的查询凭证得到查询客户端。设了它，回执上才有“查看办理进度”和“验证我的评价没有被改”。
   */
  @property({ attribute: false }) trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;

  /**
   * Address of the host's tracking page; the link on the receipt is this with the token behind `#`.
   *
   * 本站查询页的地址。回执上的链接是它加 `#` 和查询凭证；`#` 之后的内容不会发给任何服务器。
   */
  @property({ attribute: 'tracking-url' }) trackingUrl = '';

  @state() private complaint: Message | undefined;
  @state() private incomplete: Incomplete | undefined;
  @state() private tracking: TrackingClient | undefined;
  readonly #wording = new Wording(this, { dialog: dialogTexts, rating: ratingTexts });
  #flow: RatingFlow | undefined;
  /** The form as it was last open, behind a message that tells what became of it. */
  #behind: Open | undefined;
  /** What the citizen can do, for what is shown. */
  readonly #acts = {
    edited: (draft: Draft) => this.#edit(draft),
    submit: () => this.#submit(),
    mend: (place: string) => focusField(this.renderRoot.querySelector<HTMLElement>(place)),
    skip: () => void this.#flow?.skip(),
    retry: () => this.#retry(),
    change: () => void this.#flow?.change(),
    returned: () => void this.#flow?.lookAgain(),
    track: (event: TrackingRequestedEvent) => void this.#track(event),
  };
  readonly #arrival = new FocusManagement(this, () => this.#flow?.state);
  readonly #elder = new Elder(this, () => (this.tracking ? undefined : this.#flow?.state));
  readonly #footer = new StickyFooter(this, () => this.#chosen ?? '');

  constructor() {
    super();
    new LevelsInView(this, () => this.#chosen === '');
  }

  /**
   * What is asked before the form is left; undefined where leaving loses nothing.
   *
   * 离开前应问的话；离开不会丢失什么时为 undefined。
   */
  get leaving(): LeaveQuestion | undefined {
    return this.#flow && leaveQuestionAt(this.#flow.state, this.#texts);
  }

  /**
   * How the rating has ended, were the form left now.
   *
   * 此刻离开的话，评价的结局。
   */
  get outcome(): RatingOutcome {
    return outcomeOf(this.#flow?.state);
  }

  /** What is chosen, of the service and of the staff; undefined where there is nothing to choose. */
  get #chosen(): string | undefined {
    const state = this.#flow?.state;
    if (state?.step !== 'filling') return undefined;
    const { service, staff } = state.draft;
    return service.level ? `${service.level} ${staff.level ?? ''}` : '';
  }

  get #texts(): RatingTexts {
    return this.#wording.texts.rating;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#begin();
  }

  protected override firstUpdated(): void {
    this.#footer.listen(this.renderRoot);
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#flow?.state;
    if (!state) return nothing;
    const { tracking, complaint, incomplete, trackWith, trackingUrl } = this;
    const texts = this.#texts;
    const aloud = this.#elder.aloud(texts);
    const opening = this.#wording.texts.dialog.loading;
    const done = html`<div class="actions">
      <button type="button" @click=${this.#done}>${texts.form.done}</button>
    </div>`;
    return html`${
        tracking
          ? html`<hcp-status-tracker .client=${tracking}></hcp-status-tracker>${done}`
          : screen(state, {
              ...this.#acts,
              texts,
              opening,
              aloud,
              complaint,
              incomplete,
              behind: this.#behind,
              trackWith,
              trackingUrl,
              done,
            })
      }
      <p class="unseen" role="status">${this.#arrival.news?.(texts) ?? nothing}</p>`;
  }

  get #speaker(): RatingClient | undefined {
    const { client } = this;
    if (!client || 'session' in Object(client)) return client;
    warnOnce(this, 'client', 'a rating client');
    return undefined;
  }

  #begin(): void {
    this.#flow?.leave();
    this.#flow = this.#speaker && new RatingFlow(this.#speaker, () => this.#follow());
    this.tracking = undefined;
    this.#arrival.retried = false;
    this.#mended();
    void this.#flow?.load();
  }

  #follow(): void {
    const state = this.#flow?.state;
    if (state && 'draft' in state) this.#behind = state;
    if (state?.step === 'loading') this.#behind = undefined;
    if (state?.step === 'sent') this.dispatchEvent(new RatingSubmittedEvent({ receipt: state.receipt }));
    if (state?.step === 'skipped') this.dispatchEvent(new RatingSkippedEvent());
    // Where it cannot be loaded, the link stands there without it.
    if (state?.step === 'hosted') import('../define/hosted-page.js').catch(() => undefined);
    this.requestUpdate();
  }

  #retry(): void {
    this.#arrival.retried = true;
    void this.#flow?.load();
  }

  #edit(draft: Draft): void {
    this.#mended();
    this.#flow?.edit(draft);
  }

  #mended(): void {
    this.complaint = undefined;
    this.incomplete = undefined;
  }

  /** Says what is missing and leads there; the button itself is never dead. */
  #submit(): void {
    const state = this.#flow?.state;
    const incomplete = state?.step === 'filling' && validate(state.draft, state.session);
    if (!incomplete) return void this.#flow?.submit();
    this.incomplete = incomplete;
    this.#acts.mend(incomplete.place);
  }

  /** Where the tracker cannot be had now, the receipt stays, and the button can be pressed again. */
  async #track({ detail }: TrackingRequestedEvent): Promise<void> {
    const flow = this.#flow;
    const tracking = await this.trackWith?.(detail.trackingToken).catch(() => undefined);
    if (flow !== this.#flow) return;
    this.tracking = tracking;
    this.complaint = tracking ? undefined : ({ form }) => form.trackerUnreachable;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('hcp-status-tracker')?.focus();
  }

  #done(): void {
    this.dispatchEvent(new DoneEvent());
  }
}
