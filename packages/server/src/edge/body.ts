const LIMIT_BYTES = 64 * 1024;

/** The bytes of a body, with or without a declared length; undefined if there are more than the limit. */
export async function bodyBytes({ headers, body }: Request): Promise<Uint8Array | undefined> {
  if (Number(headers.get('content-length') ?? 0) > LIMIT_BYTES) return undefined;
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = body?.getReader();
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= LIMIT_BYTES;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return Buffer.concat(chunks);
    size += chunk.value.length;
    chunks.push(chunk.value);
  }
  return undefined;
}
