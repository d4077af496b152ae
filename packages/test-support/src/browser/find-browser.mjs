import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unpackBundledBrowser } from './bundled-browser.mjs';
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
 * The browser named by CHROME_PATH, else an installed one, else one that comes inside an npm package.
 * HCP_BROWSER=bundled goes straight to the last.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const { env } = process;
  if (env.HCP_BROWSER !== 'bundled') {
    if (env.CHROME_PATH && !existsSync(env.CHROME_PATH))
      throw new Error(`CHROME_PATH 指向的文件不存在：${env.CHROME_PATH}`);
    const installed =
      env.CHROME_PATH || findExecutable(NAMES_IN_PATH, env) || usualPlaces(env).find((path) => existsSync(path));
    if (installed) return { executablePath: installed, args: ARGS, env };
  }
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
