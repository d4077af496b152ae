import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

export const BUILT = 'packages/embed/dist';
/** The strictest of the docs. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html haochaping";
const PAGE =
  '<!doctype html><meta charset="utf-8"><body><script src="/sdk/haochaping.js" data-endpoint="/none"></script>';

/** In which way a file does not come: the gateway fails, the connection breaks in the middle, or the hall's network wants a login. */
export const WAYS = ['status 503', 'half', 'login page'] as const;

/** Serves the bundle; a file that is dropped does not come the first time. Each file says in `window.ran` that it was executed. */
export async function startDroppingServer(policy = POLICY) {
  let dropped: string | undefined;
  let way: (typeof WAYS)[number] = 'half';
  let asked: string[] = [];

  const server = createServer(({ url = '/' }, response) => {
    const file = /^\/sdk\/(.+\.js)(\?\.*)?$/.exec(url)?.[1];
    if (file === undefined) {
      const known = url === '/';
      response.writeHead(known ? 200 : 404, { 'content-type': 'text/html', 'content-security-policy': policy });
      return void response.end(known ? PAGE : '');
    }
    asked.push(file);
    const isDropped = file === dropped && asked.filter((one) => one === file).length === 1;
    if (isDropped && way === 'status 503') return void response.writeHead(503, { 'content-type': 'text/html' }).end();
    if (isDropped && way === 'login page')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
    const code = `(window.ran=window.ran||[]).push('${file}');${readFileSync(join(BUILT, file), 'utf8')}`;
    const length = Buffer.byteLength(code);
    response.writeHead(200, {
      'content-type': 'text/javascript',
      'cache-control': 'max-age=3600',
      'content-length': length,
    });
    if (isDropped) response.write(code.slice(0, 90), () => response.destroy());
    else response.end(code);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    /** From now on this file does not come the first time. */
    drop(file: string, how: typeof way): void {
      dropped = file;
      way = how;
      asked = [];
    },
    /** Whether the file was asked for again after it had not come. */
    askedAgain: (): boolean => asked.filter((one) => one === dropped).length > 1,
    stop: () => {
      server.close().closeAllConnections();
    },
  };
}
