const LIMIT_BYTES = 64 * 1024;
const NO_BYTES = new Uint8Array();

/** The bytes of a body, with or without a declared length; undefined if there are more than the limit. */
export async function bodyBytes(request: Request, limitBytes = LIMIT_BYTES): Promise<Uint8Array | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD') return NO_BYTES;
  const length = request.headers.get('content-length');
  if (Number(length) > limitBytes) return undefined;
  // No more than the declared length is read from the connection.
  if (length !== null) return new Uint8Array(await request.arrayBuffer());
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= limitBytes;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return Buffer.concat(chunks);
    size += chunk.value.length;
    chunks.push(chunk.value);
  }
  return undefined;
}
