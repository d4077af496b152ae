import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { WebSocket } from 'ws';
import * as z from 'zod/mini';
import { unpacked } from './unpack.js';
import type { OldChromium } from './versions.js';

const messageSchema = z.object({
  id: z.optional(z.number()),
  method: z.optional(z.string()),
  params: z.optional(z.unknown()),
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ message: z.string() })),
});
type Message = z.infer<typeof messageSchema>;
type Params = Readonly<Record<string, unknown>>;

/** The page of a browser, over Chromium's own protocol. */
export type DevTools = {
  /** Sends a command; rejects with what the browser has against it. */
  send(method: string, params?: Params): Promise<unknown>;
  /** What the console has said, what was thrown, and what the citizen was asked; every question is answered with yes. */
  readonly said: readonly string[];
  stop(): Promise<void>;
};

const WITHIN_MS = 20_000;
const SAYING = /^(Log\.entryAdded|Runtime\.(consoleAPICalled|exceptionThrown)|Page\.javascriptDialogOpening)$/;

/** Starts an old browser with an empty page of this size. */
export async function startBrowser(chromium: OldChromium, { width = 1024, height = 768 } = {}): Promise<DevTools> {
  const program = unpacked(chromium);
  const profile = mkdtempSync(join(tmpdir(), `chromium-${chromium.version}-`));
  const browser = spawn(
    program,
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--remote-debugging-port=0', `--window-size=${width},${height}`, `--user-data-dir=${profile}`],
      ...[...chromium.args, 'about:blank'],
    ],
    { cwd: dirname(program), env: { ...process.env, LD_LIBRARY_PATH: join(dirname(program), 'lib'), HOME: profile } },
  );
  const ended = new Promise((end) => browser.on('close', end));
  async function stop(): Promise<void> {
    browser.kill('SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  try {
    const address = await new Promise<string>((listening, failed) => {
      let text = '';
      browser.stderr.on('data', (part: Buffer) => {
        text += part.toString();
        const [, url] = /DevTools listening on (ws:\S+)/.exec(text) ?? [];
        if (url !== undefined) listening(url);
      });
      void ended.then(() => failed(new Error(`Chromium ${chromium.version} ended: ${text.slice(-400)}`)));
    });
    const { send, said } = await talkTo(await newPage(address));
    for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await send(`${domain}.enable`);
    return { send, said, stop };
  } catch (reason) {
    await stop();
    throw reason;
  }
}

const targetSchema = z.object({ targetId: z.string() });

/** Where a new page of the browser is spoken to. */
async function newPage(browser: string): Promise<string> {
  const { send, close } = await talkTo(browser);
  const { targetId } = targetSchema.parse(await send('Target.createTarget', { url: 'about:blank' }));
  close();
  return browser.replace(/\/devtools\/.*/, `/devtools/page/${targetId}`);
}

async function talkTo(url: string) {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (message: Message) => void>();
  const said: string[] = [];
  let asked = 0;
  socket.on('message', (data: Buffer) => {
    const message = messageSchema.parse(JSON.parse(data.toString()));
    waiting.get(message.id ?? 0)?.(message);
    if (SAYING.test(message.method ?? '')) said.push(JSON.stringify(message.params));
    // Whoever is asked says yes.
    if (message.method === 'Page.javascriptDialogOpening') void send('Page.handleJavaScriptDialog', { accept: true });
  });
  // A browser that is killed drops it.
  socket.on('error', () => undefined);
  await new Promise((opened) => socket.once('open', opened));
  function send(method: string, params: Params = {}): Promise<unknown> {
    const id = (asked += 1);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${method}: no answer`)), WITHIN_MS);
      waiting.set(id, ({ result, error }) => {
        clearTimeout(late);
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  }
  return { send, said, close: () => socket.close() };
}
