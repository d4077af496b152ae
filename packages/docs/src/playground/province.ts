import { answerCalls, type Call } from './calls.js';
import { provideBuffer } from './node/page-buffer.js';

/** No host of this name can exist (RFC 6761): a call that got out would fail, and be seen. */
export const ENDPOINT = 'https://province.invalid';

export type Province = {
  readonly credentials: { readonly appId: string; readonly secret: string };
  readonly close: () => Promise<void>;
};

/** What has to happen before the province can answer, in this order. */
export const STARTING_STEPS = ['loading', 'starting', 'registering'] as const;
export type StartingStep = (typeof STARTING_STEPS)[number];

/** Starts the reference server inside this page; it forgets everything with the page. */
export async function startProvince(
  answered: (call: Call) => void,
  reached: (step: StartingStep) => void,
): Promise<Province> {
  reached('loading');
  provideBuffer();
  const { SANDBOX_OFFICES, provinceInMemory } = await import('@haochaping/server/in-memory');
  reached('starting');
  const masterKey = Buffer.from(crypto.getRandomValues(new Uint8Array(32)));
  const { answer, ensureApp, close } = await provinceInMemory(masterKey);
  reached('registering');
  const credentials = await ensureApp({ appId: 'playground', name: '演练场', offices: SANDBOX_OFFICES });
  const stop = answerCalls({ origin: ENDPOINT, answer }, answered);
  return {
    credentials,
    close: async () => {
      stop();
      await close();
    },
  };
}
