import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { CallFailed, type Failure } from './failure.js';
import { watch } from './watch.js';

/** A page that can be hidden and seen, which is all that watching knows of a page. */
class Page extends EventTarget {
  hidden = false;
  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Watches with a clock in our hands; `changes` says, look by look, whether something had changed. */
function watching(t: TestContext, look: (count: number) => boolean | Promise<boolean>) {
  const page = new Page();
  Object.defineProperty(globalThis, 'document', { value: page, configurable: true });
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const seen = { looks: 0, troubles: [] as Failure[], aborted: false };
  const stop = watch(
    async (signal) => {
      signal.addEventListener('abort', () => (seen.aborted = true));
      seen.looks += 1;
      return look(seen.looks);
    },
    (failure) => seen.troubles.push(failure),
  );
  t.after(stop);
  const settle = () => new Promise((soon) => setImmediate(soon));
  return {
    seen,
    page,
    stop,
    after: async (seconds: number): Promise<number> => {
      for (let passed = 0; passed < seconds; passed += 1) {
        await settle();
        t.mock.timers.tick(1000);
      }
      await settle();
      return seen.looks;
    },
  };
}

test('the first look is at once, the next after three seconds, then ever more rarely', async (t) => {
  const { after } = watching(t, () => false);
  assert.equal(await after(0), 1);
  assert.equal(await after(5), 2);
  assert.ok((await after(120)) < 10);
});

test('it never waits longer than a minute', async (t) => {
  const { after } = watching(t, () => false);
  const before = await after(600);
  assert.equal(await after(60), before + 1);
});

test('after a change it looks again soon', async (t) => {
  let changed = false;
  const { after } = watching(t, () => changed);
  const before = await after(300);
  changed = true;
  const once = await after(60);
  assert.ok(once > before);
  assert.ok((await after(30)) >= once + 8);
});

test('a hidden page is left in peace and looks at once when it is seen again', async (t) => {
  const { after, page } = watching(t, () => false);
  await after(1);
  page.turn(true);
  const before = await after(0);
  assert.equal(await after(600), before);
  page.turn(false);
  assert.equal(await after(0), before + 1);
});

test('a failure is told, and watching goes on', async (t) => {
  const { after, seen } = watching(t, (count) => {
    if (count === 1) throw new CallFailed({ kind: 'unreachable' });
    return true;
  });
  assert.ok((await after(10)) >= 2);
  assert.deepEqual(seen.troubles, [{ kind: 'unreachable' }]);
});

test('who stops is left in peace for ever, and a look under way is called off', async (t) => {
  const { after, seen, stop, page } = watching(t, () => new Promise(() => undefined));
  await after(1);
  stop();
  assert.ok(seen.aborted);
  page.turn(false);
  assert.equal(await after(120), 1);
});
