import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findExecutable } from '@haochaping/test-support/browser/executable';
import * as z from 'zod/mini';
import { freePort } from '@haochaping/test-support/free-port';
import type { Key, Tab } from './tab.js';
import { driverListens, webDriverSession } from './webdriver.js';

const DRIVER = 'WebKitWebDriver';
/** Longer than anything on a page waits for. */
const SCRIPT_WITHIN_MS = 60_000;

/** The private characters by which WebDriver names the keys that type nothing. */
const KEYS: Readonly<Record<Key | 'Shift', string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  ' ': ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

const answerSchema = z.union([z.object({ value: z.unknown() }), z.object({ fault: z.string() })]);

/** Whether this machine has WebKit's driver, and a screen for it. */
export const hasWebKit = (): boolean => findExecutable([DRIVER]) !== undefined && screenPath() !== undefined;

/** WebKitGTK's small browser on a screen of its own, spoken to in W3C WebDriver. */
export async function openWebKit(): Promise<Tab> {
  const screen = await virtualScreen();
  const port = await freePort();
  const driver = spawn(DRIVER, ['-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.display },
  });
  process.once('exit', () => driver.kill());
  await driverListens(`http://127.0.0.1:${port}`);
  const { command } = await webDriverSession(`http://127.0.0.1:${port}`, { timeouts: { script: SCRIPT_WITHIN_MS } });
  const keys = (pressed: readonly string[]) =>
    command('POST', '/actions', {
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: [
            ...pressed.map((value) => ({ type: 'keyDown', value })),
            ...[...pressed].reverse().map((value) => ({ type: 'keyUp', value })),
          ],
        },
      ],
    });
  return {
    async visit(url) {
      await command('POST', '/url', { url });
    },
    async evaluate(expression) {
      const script = `const done = arguments[0];
        Promise.resolve().then(() => (${expression})).then(
          (value) => done({ value: value ?? null }),
          (fault) => done({ fault: String(fault) }),
        );`;
      const answer = answerSchema.parse(await command('POST', '/execute/async', { script, args: [] }));
      if ('fault' in answer) throw new Error(answer.fault);
      return answer.value;
    },
    async click(x, y) {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await command('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async press(key, held) {
      await keys(held ? [KEYS[held], KEYS[key]] : [KEYS[key]]);
    },
    async type(text) {
      for (const letter of text) await keys([letter]);
    },
    picture: async () => Buffer.from(z.string().parse(await command('GET', '/screenshot')), 'base64'),
    async close() {
      await command('DELETE', '');
      driver.kill();
      screen.close();
    },
  };
}

const screenPath = (): string | undefined => findExecutable(['Xvfb']);

/** A screen that nobody sees, for a browser that will not run without one. */
async function virtualScreen(): Promise<{ readonly display: string; readonly close: () => void }> {
  const screen = spawn(
    screenPath() ?? 'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  process.once('exit', () => screen.kill());
  const said = screen.stdio[3];
  if (!said) throw new Error('Xvfb was given no pipe to tell its number');
  const told: readonly unknown[] = await once(said, 'data');
  return { display: `:${String(told[0]).trim()}`, close: () => void screen.kill() };
}
