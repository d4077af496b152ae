import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findExecutable } from '@haochaping/test-support/browser/executable';

export const screenPath = (): string | undefined => findExecutable(['Xvfb']);

/** A screen that nobody sees, for a browser that will not run without one. */
export async function virtualScreen(): Promise<{ readonly display: string; readonly close: () => void }> {
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
