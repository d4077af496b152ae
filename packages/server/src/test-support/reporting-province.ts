import * as z from 'zod/mini';
import { fakeReceiver, type Received } from './fake-receiver.js';
import { AS_OPERATOR, OPERATOR_TOKEN } from './operator.js';
import { startProvince } from './test-province.js';

/** What the upper platform gave to the province. */
export const PLATFORM_SECRET = 'not-a-real-secret-of-the-city';
export const DAY = 86_400;

const saidSchema = z.looseObject({
  ok: z.optional(z.boolean()),
  text: z._default(z.string(), ''),
  because: z.optional(z.string()),
  reports: z.optional(z.unknown()),
});

export type ReportingProvince = Awaited<ReturnType<typeof startReportingProvince>>;

/** A province with an upper platform and an app's address that can be told things, and its operator. */
export async function startReportingProvince() {
  const province = await startProvince({ operatorToken: OPERATOR_TOKEN });
  const [platform, app] = [await fakeReceiver(), await fakeReceiver()];
  return {
    province,
    platform,
    app,
    /** The file that describes the platform to the operator. */
    platformFile: { kind: 'platform', url: platform.url, appId: 'liulin-city', secret: PLATFORM_SECRET },
    /** As an operator's program runs a command: the line is its address. */
    operate: async (line: string, file?: unknown) => {
      const response = await fetch(`http://127.0.0.1:${province.operatorPort}/commands/${line}`, {
        method: 'POST',
        headers: AS_OPERATOR,
        ...(file !== undefined && { body: typeof file === 'string' ? file : JSON.stringify(file) }),
      });
      return { status: response.status, ...saidSchema.parse(await response.json()) };
    },
    /** Time passes, and what is to be done by then is done. */
    later: (seconds: number) => province.call('POST', '/v1/sandbox/clock', { body: { forwardSeconds: seconds } }),
    /** Both have got nothing, and take what comes. */
    forget: (): void => {
      for (const receiver of [platform, app]) {
        receiver.received.length = 0;
        receiver.answer(() => 204);
      }
    },
    stop: async (): Promise<void> => {
      await province.stop();
      await platform.stop();
      await app.stop();
    },
  };
}

/** What was received of a rating. */
export const ofRating = (received: readonly Received[], ratingNo: string): readonly Received[] =>
  received.filter(({ body }) => body.includes(ratingNo));
