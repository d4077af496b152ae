import { PROBLEM_MEDIA_TYPE, type FieldFault } from '@haochaping/protocol';

/** Every way in which the operator's interface says no before a command runs. */
const PROBLEMS = {
  'token-wrong': { status: 401, title: '没有写运营方的口令，或口令不对' },
  'too-many-tries': { status: 429, title: '口令错得太多，请稍后再试' },
  'command-unknown': { status: 404, title: '没有这个命令' },
  'command-line-only': { status: 403, title: '这个命令只能在命令行上运行' },
  'method-not-allowed': { status: 405, title: '命令用 POST' },
  'not-understood': { status: 400, title: '命令用得不对' },
  'body-too-large': { status: 413, title: '文件过大' },
  unavailable: { status: 503, title: '服务暂时不可用，请稍后再试' },
  'server-fault': { status: 500, title: '服务出错' },
} as const;

type More = {
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
  readonly headers?: Readonly<Record<string, string>>;
};

/** A refusal as the operator gets it (RFC 9457). */
export function operatorProblem(code: keyof typeof PROBLEMS, { headers, ...more }: More = {}): Response {
  const { status, title } = PROBLEMS[code];
  return new Response(JSON.stringify({ type: 'about:blank', title, status, code, ...more }), {
    status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE, ...headers },
  });
}
