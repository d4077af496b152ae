import { createServer } from 'node:http';
import sirv from 'sirv';

/** Serves a folder, and what is not in it from the next, on a free port of this machine. */
export async function serveFolder(
  ...folders: readonly string[]
): Promise<{ readonly address: string; readonly close: () => void }> {
  const serving = folders.map((folder) => sirv(folder));
  const server = createServer((request, response) => {
    const next = (turn: number) => (): void => {
      const serve = serving[turn];
      if (serve) serve(request, response, next(turn + 1));
      else response.writeHead(404).end();
    };
    next(0)();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server listens on no port');
  return {
    address: `http://127.0.0.1:${at.port}`,
    close: () => {
      server.close().closeAllConnections();
    },
  };
}
