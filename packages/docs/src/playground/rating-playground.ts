import { createTrackingClient, failureOf, type RatingClient } from '@haochaping/client';
import type { DialogClosedEvent, RatingOutcome } from '@haochaping/elements';
import '@haochaping/elements/define/rating-dialog.js';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Call } from './calls.js';
import type { PlaygroundSession } from './playground-session.js';
import { ENDPOINT, STARTING_STEPS, startProvince, type Province, type StartingStep } from './province.js';
import { ratingPlaygroundStyle } from './rating-playground-style.js';
import { callList, citizenSide, officeSide, timeSide } from './sides.js';

type Start = (answered: (call: Call) => void, reached: (step: StartingStep) => void) => Promise<Province>;
type Step =
  | { readonly step: 'starting'; readonly reached: StartingStep }
  | { readonly step: 'failed' }
  | { readonly step: 'playing'; readonly playing: PlaygroundSession };

const CALLS_SHOWN = 50;

const STARTING: Readonly<Record<StartingStep, string>> = {
  loading: '正在取数据库和接口的代码（约 16 MB）……',
  starting: '正在启动数据库、建表……',
  registering: '正在登记部门的应用……',
};

/** The whole path of a rating against the real server, which runs inside this page: every part is what a department uses. */
export class RatingPlayground extends LitElement {
  static override readonly styles = ratingPlaygroundStyle;

  /** Starts the province. */
  @property({ attribute: false }) start: Start = startProvince;

  @state() private at: Step = { step: 'starting', reached: 'loading' };
  @state() private calls: readonly Call[] = [];
  @state() private busy = false;
  @state() private fault = '';
  @state() private client: RatingClient | undefined;
  @state() private outcome: RatingOutcome['outcome'] | undefined;
  #province: Promise<Province> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#province?.then(
      ({ close }) => close(),
      () => undefined,
    );
  }

  override render(): TemplateResult {
    if (this.at.step === 'starting') return this.#renderStarting(this.at.reached);
    if (this.at.step === 'failed')
      return html`<p role="alert" class="fault">
          省平台没有启动起来。它要用 WebAssembly，请换一个较新的浏览器，或检查网络后重试。
        </p>
        <button type="button" @click=${() => this.#start()}>重试</button>`;
    return this.#renderPlaying(this.at.playing);
  }

  #renderStarting(reached: StartingStep): TemplateResult {
    return html`
      <p>正在这个页面里启动省平台，第一次要几秒到十几秒。</p>
      <progress
        aria-label="启动省平台"
        max=${STARTING_STEPS.length}
        value=${STARTING_STEPS.indexOf(reached) + 0.5}
      ></progress>
      <p role="status">${STARTING[reached]}</p>
    `;
  }

  #renderPlaying(playing: PlaygroundSession): TemplateResult {
    const { busy, outcome } = this;
    return html`
      <p>省平台就在这个页面里运行，没有请求离开浏览器；刷新页面，一切重来。</p>
      <p class="fault" role="alert">${this.fault}</p>
      <div class="sides">
        ${officeSide({
          table: playing.table,
          busy,
          register: (place) => this.#do(() => this.#register(playing, place)),
          take: (step) => this.#do(() => playing.take(step)),
        })}
        ${citizenSide({ table: playing.table, busy, outcome, rate: () => this.#do(() => this.#rate(playing)) })}
        ${timeSide({ now: playing.now, busy, forward: (days) => this.#do(() => playing.forward(days)) })}
        ${callList(this.calls)}
      </div>
      <hcp-rating-dialog
        .client=${this.client}
        .trackWith=${async (trackingToken: string) => createTrackingClient({ endpoint: ENDPOINT, trackingToken })}
        @hcp-dialog-closed=${({ detail }: DialogClosedEvent) => this.#do(() => this.#closed(playing, detail))}
      ></hcp-rating-dialog>
    `;
  }

  async #start(): Promise<void> {
    this.at = { step: 'starting', reached: 'loading' };
    const starting = this.start(
      (call) => {
        this.calls = [call, ...this.calls].slice(0, CALLS_SHOWN);
      },
      (reached) => {
        this.at = { step: 'starting', reached };
      },
    );
    this.#province = starting;
    try {
      const [province, { PlaygroundSession }] = await Promise.all([starting, import('./playground-session.js')]);
      if (this.#province === starting)
        this.at = { step: 'playing', playing: new PlaygroundSession(province, () => this.requestUpdate()) };
    } catch (reason) {
      console.warn('[playground] the province did not start', reason);
      if (this.#province === starting) this.at = { step: 'failed' };
    }
  }

  #do(work: () => Promise<void>): void {
    void this.#done(work);
  }

  /** One thing at a time; what the province refuses is said. */
  async #done(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.fault = '';
    try {
      await work();
    } catch (reason) {
      const failure = failureOf(reason);
      if (!failure) throw reason;
      this.fault = failure.kind === 'refused' ? `省平台拒绝了：${failure.problem.title}` : '页面里的省平台没有回答。';
    } finally {
      this.busy = false;
    }
  }

  async #register(playing: PlaygroundSession, place: PlaygroundSession['table']['place']): Promise<void> {
    this.outcome = undefined;
    await playing.register(place);
  }

  async #rate(playing: PlaygroundSession): Promise<void> {
    this.client = await playing.ticketed();
    await this.updateComplete;
    this.renderRoot.querySelector('hcp-rating-dialog')?.show();
  }

  async #closed(playing: PlaygroundSession, outcome: RatingOutcome): Promise<void> {
    this.outcome = outcome.outcome;
    if (outcome.outcome === 'rated') await playing.rated(outcome.receipt);
  }
}

if (!customElements.get('rating-playground')) customElements.define('rating-playground', RatingPlayground);
