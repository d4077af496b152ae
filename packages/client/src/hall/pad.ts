import { secretTextSchema } from '@haochaping/core';
import * as z from 'zod/mini';

/** Why a pad is free again; never with the level. */
const ENDS = ['rated', 'skipped', 'idle'] as const;
export type PadEnd = (typeof ENDS)[number];

const handOverSchema = z.object({ type: z.literal('hcp-hand-over'), ticket: secretTextSchema });
const answerSchema = z.union([
  z.object({ type: z.literal('hcp-taken'), ticket: secretTextSchema }),
  z.object({ type: z.literal('hcp-pad-free'), because: z.enum(ENDS) }),
]);

const ANSWER_MS = 3_000;

type Connecting = {
  /** The pad's page: a frame, or a window that was opened. */
  readonly pad: Window;
  /** Where that page is from; no other is given the ticket, and no other is heard. */
  readonly origin: string;
  /** Called when the pad is free for the next citizen. */
  readonly ended?: (because: PadEnd) => void;
};

export type ConnectedPad = {
  /** Hands the pad over with a ticket. False where it did not answer within three seconds: then use another way. */
  handOver(ticket: string): Promise<boolean>;
  /** Hears the pad no more. */
  disconnect(): void;
};

/** The window's side of a pad that is reached by messages between two pages. It learns that it was rated, and never how. */
export function connectPad({ pad, origin, ended = () => undefined }: Connecting): ConnectedPad {
  const waiting = new Map<string, (isTaken: boolean) => void>();
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== pad || event.origin !== origin) return;
    const { data } = answerSchema.safeParse(event.data);
    if (data?.type === 'hcp-taken') waiting.get(data.ticket)?.(true);
    else if (data) ended(data.because);
  };
  addEventListener('message', hear);
  return {
    handOver: async (ticket) => {
      const isTaken = await new Promise<boolean>((resolve) => {
        waiting.set(ticket, resolve);
        setTimeout(() => resolve(false), ANSWER_MS);
        pad.postMessage({ type: 'hcp-hand-over', ticket }, origin);
      });
      waiting.delete(ticket);
      return isTaken;
    },
    disconnect: () => removeEventListener('message', hear),
  };
}

type Serving = {
  /** The sites whose windows may hand this pad over. */
  readonly origins: readonly string[];
  /** Gets the ticket: make a client of it and give it to the kiosk. */
  readonly take: (ticket: string) => void;
};

export type ServedPad = {
  /** Tells the window that the pad is free again; give it the reason of `hcp-kiosk-reset`. */
  ended(because: PadEnd): void;
  /** Hears no window any more. */
  stop(): void;
};

/** The pad's side: it takes a ticket from a site that it knows, and tells that one alone when it is free. */
export function servePad({ origins, take }: Serving): ServedPad {
  let tell: (message: object) => void = () => undefined;
  const hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const handed = handOverSchema.safeParse(data);
    if (!handed.success || !source || !origins.includes(origin)) return;
    const { ticket } = handed.data;
    tell = (message) => source.postMessage(message, { targetOrigin: origin });
    take(ticket);
    tell({ type: 'hcp-taken', ticket });
  };
  addEventListener('message', hear);
  return {
    ended: (because) => tell({ type: 'hcp-pad-free', because }),
    stop: () => removeEventListener('message', hear),
  };
}
