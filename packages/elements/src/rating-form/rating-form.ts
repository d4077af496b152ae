import type { RatingClient, TrackingClient } from '@haochaping/client';
import type { Receipt } from '@haochaping/core';
import { LitElement, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { oneSheet } from '../appearance/one-sheet.js';
import { DoneEvent, RatingSkippedEvent, RatingSubmittedEvent, type RatingOutcome } from '../events.js';
import { Wording } from '../texts/wording.js';
import { dialogTexts } from '../texts/zh-hans/dialog.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import type { LeaveQuestion } from './leave-guard.js';
import { RatingFormView } from './rating-form-view.js';
import { ratingStyles } from './rating-form-style.js';

/**
 * A whole rating, inline: what is rated, the level, its indicators, the voluntary questions, the receipt.
 * It shows what the rating session says and decides none of it. Enter never sends it by surprise.
 *
 * 放在页面里的整个评价：评的是什么、等级、指标、问询、身份、提交、回执。显示什么由评价会话决定。
 *
 * @fires {RatingSubmittedEvent} hcp-rating-submitted - 省平台已接受评价；`detail.receipt` 是回执。
 * @fires {RatingSkippedEvent} hcp-rating-skipped - 群众选择暂不评价，算作未评价。
 * @fires {DoneEvent} hcp-done - 群众看完了，请收起表单。
 */
export class HcpRatingForm extends LitElement {
  static override readonly styles = oneSheet(ratingStyles);

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
   * Has the rater's own device remember the rating of a receipt, and gives what then stands in the place of the button, such as an
   * `hcp-remember`. Without it, as on a device that many people use, nothing of that is offered.
   *
   * 让群众自己的设备记住这条评价，返回换下按钮的元素，例如 `hcp-remember`。多人共用的设备不要设，回执上就没有“在本机记住”。
   */
  @property({ attribute: false }) rememberWith: ((receipt: Receipt) => Promise<HTMLElement>) | undefined;

  /**
   * Address of the host's tracking page; the link on the receipt is this with the token behind `#`.
   *
   * 本站查询页的地址。回执上的链接是它加 `#` 和查询凭证；`#` 之后的内容不会发给任何服务器。
   */
  @property({ attribute: 'tracking-url' }) trackingUrl = '';

  readonly #wording = new Wording(this, { dialog: dialogTexts, rating: ratingTexts });
  readonly #view = new RatingFormView(this, {
    submitted: (receipt) => void this.dispatchEvent(new RatingSubmittedEvent({ receipt })),
    skipped: () => void this.dispatchEvent(new RatingSkippedEvent()),
    done: () => void this.dispatchEvent(new DoneEvent()),
  });

  /**
   * What is asked before the form is left; undefined where nothing would be lost.
   *
   * 离开前应问的话；离开不会丢失什么时为 undefined。
   */
  get leaveQuestion(): LeaveQuestion | undefined {
    return this.#view.leaveQuestion(this.#wording.texts);
  }

  /**
   * How the rating has ended, were the form left now.
   *
   * 此刻离开的话，评价的结局。
   */
  get outcome(): RatingOutcome {
    return this.#view.outcome;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#view.begin();
  }

  override render(): TemplateResult | typeof nothing {
    return this.#view.render(this.#wording.texts);
  }
}
