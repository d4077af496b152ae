/** One call as it was answered inside the page. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** How the caller proved who it is. */
  readonly proof: '签名' | '凭证' | '无';
};

const proofOf = ({ headers }: Request): Call['proof'] =>
  headers.has('hcp-signature') ? '签名' : headers.has('authorization') ? '凭证' : '无';

type Answering = { readonly origin: string; readonly answer: (request: Request) => Promise<Response> };

/**
 * From now on the page's calls to this origin are answered inside the page, and all others as before.
 * @returns undoes it
 */
export function answerCalls({ origin, answer }: Answering, answered: (call: Call) => void): () => void {
  const usual = window.fetch.bind(window);
  const inPage: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (url.origin !== origin) return usual(input, init);
    const request = new Request(input, init);
    const response = await answer(await readable(request));
    answered({ method: request.method, path: url.pathname, status: response.status, proof: proofOf(request) });
    return response;
  };
  window.fetch = inPage;
  return () => {
    if (window.fetch === inPage) window.fetch = usual;
  };
}

/** What a request carries can be read from its stream in Firefox too, which has none (https://bugzilla.mozilla.org/1387483). */
async function readable(request: Request): Promise<Request> {
  if ('body' in Request.prototype) return request;
  const { body } = new Response(await request.clone().arrayBuffer());
  return Object.defineProperty(request, 'body', { value: body });
}
