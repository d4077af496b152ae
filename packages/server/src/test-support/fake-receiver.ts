import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type Received = { readonly target: string; readonly headers: IncomingHttpHeaders; readonly body: string };

/** A server of somebody else that is sent messages: it keeps what it got, and answers as it is told to. */
export async function fakeReceiver() {
  const received: Received[] = [];
  let answerOf: (message: Received) => number | 'nothing' = () => 204;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const message = { target: request.url ?? '', headers: request.headers, body };
      const answer = answerOf(message);
      received.push(message);
      if (answer === 'nothing') request.socket.destroy();
      else response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hcp/messages`,
    received,
    /** Every message from now on is answered with this status, or not at all. */
    answer: (next: typeof answerOf): void => {
      answerOf = next;
    },
    stop: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
