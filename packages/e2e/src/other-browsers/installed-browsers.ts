import { firefoxPath, openFirefox } from './firefox.js';
import type { Tab } from './tab.js';
import { hasWebKit, openWebKit } from './webkit.js';

export type OtherBrowser = {
  readonly name: string;
  /** Whether this machine has it. */
  readonly isHere: boolean;
  readonly open: () => Promise<Tab>;
};

/** The engines besides Chromium's that citizens have: Firefox's own, and WebKit, which is Safari's. */
const OTHERS: readonly OtherBrowser[] = [
  { name: 'Firefox', isHere: firefoxPath() !== undefined, open: openFirefox },
  { name: 'WebKit', isHere: hasWebKit(), open: openWebKit },
];

/** Those that this machine has; which ones it lacks is said in one line. */
export function otherBrowsers(): readonly OtherBrowser[] {
  const missing = OTHERS.filter(({ isHere }) => !isHere).map(({ name }) => name);
  if (missing.length > 0)
    console.log(
      `这台机器没有 ${missing.join(' 和 ')}，相应的测试略过（Debian：apt-get install firefox-esr webkit2gtk-driver xvfb）。`,
    );
  return OTHERS.filter(({ isHere }) => isHere);
}
