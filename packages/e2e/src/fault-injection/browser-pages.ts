import { build } from 'esbuild';
import { createServer } from 'node:http';

/** What a citizen sees, and the whole of it: one line that says how the rating stands. */
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>评价</title>
<p id="state">opening</p><script type="module" src="/page.js"></script></html>`;

const SCRIPT = `
import { createRatingClient, failureOf } from '@haochaping/client';
const asked = new URLSearchParams(location.hash.slice(1));
const client = createRatingClient({ endpoint: asked.get('endpoint'), ticket: asked.get('ticket') });
function show(state) {
  document.querySelector('#state').textContent = state;
  globalThis.shown?.(state);
}
const saved = (kept) => show('saved ' + kept);
const failed = (reason) => {
  const failure = failureOf(reason);
  show(failure ? 'failed ' + (failure.kind === 'refused' ? failure.problem.code : failure.kind) : 'broken ' + reason);
};
const received = (receipt) => show('receipt ' + receipt.ratingNo + ' ' + receipt.level);
globalThis.say = (text, level) => {
  show('sending');
  const submission = { service: { level, indicators: [] }, answers: {}, text };
  client.submit(submission, { saved }).then(received, failed);
};
show('asking');
client.receipt({ saved }).then((receipt) => (receipt ? received(receipt) : show('empty')), failed);
`;

/** A department's page with the client as it is published, bundled for the browser. */
export async function serveBrowserPages() {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    conditions: ['source'],
    write: false,
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? script : PAGE);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => server.close().closeAllConnections() };
}
