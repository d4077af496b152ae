import type { IncomingMessage, ServerResponse } from 'node:http';

type Province = { readonly answer: (request: Request) => Promise<Response> };

/** Lets a province in memory answer what came over HTTP, as if it had come to `endpoint`. */
export async function passOn(
  province: Province,
  endpoint: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = Buffer.concat(await request.toArray());
  const sent = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const answer = await province.answer(
    new Request(endpoint + (request.url ?? '/'), {
      method: request.method ?? 'GET',
      headers: sent,
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    }),
  );
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}
