import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SandboxProvince } from '../client-docs/sandbox-province.js';
import { startPageServer } from './page-server.js';
import type { Report } from './report.js';
import { unpacked } from './unpack.js';
import type { OldChromium } from './versions.js';

const STEPS = ['rated', 'answer-lost', 'resumed', 'beside'] as const;
const WITHIN_MS = 60_000;

export type Drive = {
  readonly reports: readonly Report[];
  /** The idempotency key of every POST of a rating, in order. */
  readonly keys: readonly string[];
  /** How many were under way at the same time. */
  readonly atOnce: number;
  /** What the browser wrote to its log, for when it does not start. */
  readonly said: string;
};

/** Opens the page in the browser and waits until it has rated twice, or failed. */
export async function drive(chromium: OldChromium, province: SandboxProvince, script: string): Promise<Drive> {
  const program = unpacked(chromium);
  const server = await startPageServer(province.endpoint, script);
  server.give({
    endpoint: server.origin,
    ticket: await province.newTicket(),
    lossyTicket: await province.newTicket(),
  });
  const profile = mkdtempSync(join(tmpdir(), `chromium-${chromium.version}-`));
  const browser = spawn(
    program,
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--remote-debugging-port=0', `--user-data-dir=${profile}`, ...chromium.args, `${server.origin}/`],
    ],
    { cwd: dirname(program), env: { ...process.env, LD_LIBRARY_PATH: join(dirname(program), 'lib'), HOME: profile } },
  );
  let said = '';
  browser.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise((end) => browser.on('close', end));
  try {
    const reports = await Promise.race([
      server.hear(STEPS, WITHIN_MS),
      ended.then((code) => [
        { step: 'failed' as const, message: `the browser ended (${String(code)}): ${said.slice(-400)}` },
      ]),
    ]);
    return { reports, keys: server.keys, atOnce: server.sending.most, said };
  } finally {
    browser.kill('SIGKILL');
    await ended;
    server.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
