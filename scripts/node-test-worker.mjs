import { after, describe } from 'node:test';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** For a whole file; what takes longer hangs. */
const FILE_WITHIN_MS = 480_000;

/**
 * Runs one test file after the other in this one process, as the parent hands them out. Each file is a suite, so that
 * what it sets up before and after its tests is set up for them alone.
 */
for (let file = await next(); file !== undefined; file = await next()) {
  let end;
  const ended = new Promise((resolved) => (end = resolved));
  const path = resolve(file);
  const restore = globalsAsTheyAre();
  describe(file, { timeout: FILE_WITHIN_MS }, async () => {
    after(end);
    await import(pathToFileURL(path).href);
  });
  await ended;
  restore();
}
// The reporter has the last word; the channel alone keeps nobody waiting.
process.channel.unref();

function next() {
  return new Promise((handed) => {
    process.once('message', ({ file }) => handed(file ?? undefined));
    process.send({ kind: 'ready' });
  });
}

/** What a file puts into the process for its tests, it need not take out again: the next one finds it as it was. */
function globalsAsTheyAre() {
  const before = Object.getOwnPropertyDescriptors(globalThis);
  const env = { ...process.env };
  return () => {
    for (const [name, { configurable }] of Object.entries(Object.getOwnPropertyDescriptors(globalThis))) {
      if (configurable && !(name in before)) Reflect.deleteProperty(globalThis, name);
    }
    for (const [name, descriptor] of Object.entries(before)) {
      if (descriptor.configurable) Object.defineProperty(globalThis, name, descriptor);
    }
    // In place: it alone tells the process of another time zone.
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  };
}
