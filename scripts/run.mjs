import { spawn } from 'node:child_process';

/** Runs a command with our terminal and gives its exit code. */
export function run(command, args, { env = {}, shell = false, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell,
      cwd,
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a JavaScript file with this Node; tools are started by their file, so that no shell is in between. */
export const runNode = (args, options) => run(process.execPath, args, options);
