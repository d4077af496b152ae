import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isBundledForThisMachine, unpackBundledBrowser } from './bundled-browser.mjs';
import { findExecutable } from './find-executable.mjs';

/**
 * A Chromium to start, with the flags and the environment that it needs.
 * @typedef {{ executablePath: string, args: string[], env: NodeJS.ProcessEnv }} Browser
 */

/** What every run wants: no window, no first-run pages, no traffic of the browser's own. */
const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES_IN_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * The browser named by CHROME_PATH; else the one that the lockfile pins, where it can run: it is alike on every machine, and
 * without what nobody sees in a test it needs little more than half the time; else an installed one. Those who want the
 * browser that people have, `installed`, look for that first.
 * @param {{ installed?: boolean }} [wanted]
 * @returns {Promise<Browser>}
 */
export async function findBrowser({ installed = false } = {}) {
  const { env } = process;
  if (env.CHROME_PATH && !existsSync(env.CHROME_PATH))
    throw new Error(`CHROME_PATH 指向的文件不存在：${env.CHROME_PATH}`);
  if (env.CHROME_PATH) return { executablePath: env.CHROME_PATH, args: ARGS, env };
  const found = findExecutable(NAMES_IN_PATH, env) ?? usualPlaces(env).find((path) => existsSync(path));
  if (found !== undefined && (installed || !isBundledForThisMachine)) return { executablePath: found, args: ARGS, env };
  const bundled = unpackBundledBrowser();
  return { executablePath: bundled.executablePath, args: ARGS, env: { ...env, ...bundled.env } };
}

/** @param {NodeJS.ProcessEnv} env */
function usualPlaces(env) {
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
    (root) => root !== undefined,
  );
  return [
    ...MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
    ...roots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => join(root, program))),
  ];
}
