import { createServer } from 'node:http';
import sirv from 'sirv';

/** Serves a folder on a free port of this machine. */
export async function serveFolder(folder: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const files = sirv(folder);
  const server = createServer((request, response) => files(request, response));
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
