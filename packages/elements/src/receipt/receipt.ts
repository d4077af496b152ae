import type { TrackingClient } from '@haochaping/client';
import type { RatingSession, Receipt } from '@haochaping/core';
import { LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { TrackingRequestedEvent } from '../events.js';
import { dueStyle } from '../status-tracker/due-style.js';
import { Wording } from '../texts/wording.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { warnOnce } from '../warn-once.js';
import { receiptStyle } from './receipt-style.js';
import { ReceiptView } from './receipt-view.js';

/**
 * Proof that the rating was accepted: its number and time, and the way back to it, by a link that stands there in full. For a bad
 * rating, the next due date. Folded are paper, the calendar, a QR code for the phone and the check against the public log, which
 * are loaded when they are asked for.
 *
 * 评价已被接受的凭据：编号、时间和看得见的查询链接；差评还有时限。打印、加入日历、二维码、与存证日志核对在“更多”里，点开才载入。
 *
 * @fires {TrackingRequestedEvent} hcp-tracking-requested - 群众想看办理进度，或再看自己的评价；`detail.trackingToken` 是查询凭证。
 * @csspart number - 评价编号。
 * @cssprop [--hcp-code-display] - 设为 `none`，就不直接显示评价编号和查询链接，如长辈版：编号在“更多”里，链接可以复制，打印时都有。
 */
export class HcpReceipt extends LitElement {
  static override readonly styles = [tokens, controls, receiptStyle, dueStyle];

  /**
   * The receipt to show; nothing is shown without.
   *
   * 要显示的回执；没有就什么都不显示。
   */
  @property({ attribute: false }) receipt: Receipt | undefined;

  /**
   * Gives a client for the tracking token; with it the receipt leads to the status tracker and can be checked against the log.
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
   * Address of the host's tracking page; the link is this with the token behind `#`, which no server ever sees.
   *
   * 本站查询页的地址。回执上的链接是它加 `#` 和查询凭证；`#` 之后的内容不会发给任何服务器。
   */
  @property({ attribute: 'tracking-url' }) trackingUrl = '';

  /**
   * The rating session under which it was rated; with it the printed receipt names the platform and the office.
   *
   * 评价时的评价会话。设了它，打印的回执上有评价平台和办理机构。
   */
  @property({ attribute: false }) session: RatingSession | undefined;

  readonly #view = new ReceiptView(this);
  readonly #wording = new Wording(this, { rating: ratingTexts });

  /**
   * Puts the focus on the heading as soon as it is there, so that it is read out.
   *
   * 把焦点放到标题上，读屏软件会读出来。
   */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h3')?.focus());
  }

  override render(): TemplateResult | typeof nothing {
    const receipt = this.#shown;
    if (!receipt) return nothing;
    const { trackWith, rememberWith, trackingUrl, session } = this;
    const track = (trackingToken: string): void =>
      void this.dispatchEvent(new TrackingRequestedEvent({ trackingToken }));
    return this.#view.render(
      receipt,
      { trackWith, rememberWith, trackingUrl, session, track },
      this.#wording.texts.rating,
    );
  }

  get #shown(): Receipt | undefined {
    const { receipt } = this;
    if (!receipt || Date.parse(receipt.ratedAt)) return receipt;
    warnOnce(this, 'receipt', 'a receipt as the client gave it');
    return undefined;
  }
}
