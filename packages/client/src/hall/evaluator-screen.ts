/** What the browser answers: 0 is done. */
export type EvaluatorAnswer = { readonly resultCode: number; readonly resultMessage: string };

/**
 * The second screen of the 政务浏览器 in its mode for windows (`zwexplorer.Evaluator`), after its public documentation:
 * https://www.zwexplorer.com/zwexplorer-api-docs/Evaluator.html. To open it while it is open closes it.
 */
export type Evaluator = {
  useEvaluator(asked: {
    readonly evaluationUrl: string;
    readonly isFullscreen: boolean;
    readonly disableAudio: boolean;
  }): Promise<EvaluatorAnswer>;
  endEvaluator(): Promise<EvaluatorAnswer>;
};

export type EvaluatorScreen = {
  /**
   * Shows a page on the screen that faces the citizen, in place of what is there: the province's page for a ticket, or the hall's own
   * with the ticket behind the hash. Rejects with the browser's own words where there is no second screen.
   */
  show(page: string): Promise<void>;
  /** Takes the page away; whether anything was there makes no difference. What was not submitted is not rated. */
  clear(): Promise<void>;
};

/** The citizen's screen at a window. One thing is done after the other, however fast it is asked for. */
export function evaluatorScreen(evaluator: Evaluator): EvaluatorScreen {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const clear = async (): Promise<void> => {
    await evaluator.endEvaluator().catch(() => undefined);
  };
  return {
    show: (page) =>
      inTurn(async () => {
        await clear();
        const asked = { evaluationUrl: page, isFullscreen: true, disableAudio: true };
        const { resultCode, resultMessage } = await evaluator.useEvaluator(asked);
        if (resultCode !== 0) throw new Error(`${String(resultCode)} ${resultMessage}`);
      }),
    clear: () => inTurn(clear),
  };
}

/** Opens a page as a window of this browser. */
type OpenWindow = (url: string) => { close(): void } | null;

/** Stands in for the 政务浏览器 where there is none: its second screen is a window of any browser, with the same habits. */
export function simulatedEvaluator(
  open: OpenWindow = (url) => window.open(url, 'hcp-second-screen', 'popup'),
): Evaluator {
  let shown: { close(): void } | null = null;
  const end = (): EvaluatorAnswer => {
    if (!shown) return { resultCode: 1, resultMessage: '评价器没有打开' };
    shown.close();
    shown = null;
    return { resultCode: 0, resultMessage: '' };
  };
  return {
    useEvaluator({ evaluationUrl }) {
      if (shown) return Promise.resolve(end());
      shown = open(evaluationUrl);
      return Promise.resolve(
        shown ? { resultCode: 0, resultMessage: '' } : { resultCode: 2, resultMessage: '没有启用辅屏' },
      );
    },
    endEvaluator: () => Promise.resolve(end()),
  };
}
