import { unpackBundledBrowser } from '@haochaping/test-support/browser/bundled';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Draws letters by itself alone, whatever the machine's settings for screens are. */
const STEADY = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text'];

/**
 * No font of this machine: those of the storybook, and the ones that come with the browser. Letters are drawn without
 * smoothed edges: a picture has few colours then, and a third of the bytes.
 */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  <match target="pattern"><edit name="antialias" mode="assign"><bool>false</bool></edit></match>
  <match target="font"><edit name="antialias" mode="assign"><bool>false</bool></edit></match>
</fontconfig>
`;

/** The one browser that pictures are taken with: the lockfile says which, and it draws the same on every machine. */
export function pinnedBrowser() {
  const { executablePath, env } = unpackBundledBrowser();
  const folder = dirname(executablePath);
  const file = join(folder, 'fonts-of-pictures.conf');
  const fonts = fontsIn(folder);
  // Every worker comes by; none of them may read what another is writing.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== fonts) writeFileSync(file, fonts);
  return { executablePath, args: STEADY, env: { ...process.env, ...env, FONTCONFIG_FILE: file } };
}
