import assert from 'node:assert/strict';
import test from 'node:test';
import { evaluatorScreen, simulatedEvaluator } from './evaluator-screen.js';

const PAGE = 'https://hcp.example.gov.cn/rate#ticket-0123456789abcdefghijklmnopqrst';
const NEXT = `${PAGE}-next`;

/** A window with its second screen, and what stands on it. */
function atAWindow({ hasScreen = true } = {}) {
  const shown: string[] = [];
  const open = (url: string) => {
    if (!hasScreen) return null;
    shown.push(url);
    return { close: () => void shown.splice(shown.indexOf(url), 1) };
  };
  return { shown, screen: evaluatorScreen(simulatedEvaluator(open)) };
}

test('the citizen’s screen shows the page of the ticket, and is empty when it is cleared', async () => {
  const { shown, screen } = atAWindow();
  await screen.show(PAGE);
  assert.deepEqual(shown, [PAGE]);
  await screen.clear();
  await screen.clear();
  assert.deepEqual(shown, []);
});

test('the next ticket takes the place of the last: the screen is not closed by being opened again', async () => {
  const { shown, screen } = atAWindow();
  await screen.show(PAGE);
  await screen.show(NEXT);
  assert.deepEqual(shown, [NEXT]);
});

test('asked for at once, things are done one after the other, and the last one stands', async () => {
  const { shown, screen } = atAWindow();
  await Promise.all([screen.show(PAGE), screen.clear(), screen.show(NEXT)]);
  assert.deepEqual(shown, [NEXT]);
});

test('without a second screen the window is told so in the browser’s words, and may try again', async () => {
  const { shown, screen } = atAWindow({ hasScreen: false });
  await assert.rejects(screen.show(PAGE), /没有启用辅屏/);
  await assert.rejects(screen.show(PAGE), /没有启用辅屏/);
  assert.deepEqual(shown, []);
});
