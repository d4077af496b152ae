import { IDEMPOTENCY_KEY_HEADER, IDEMPOTENCY_KEY_PATTERN, type FieldFault } from '@haochaping/protocol';

export const isIdempotencyKey = (text: string | undefined): text is string =>
  text !== undefined && IDEMPOTENCY_KEY_PATTERN.test(text);

/** What is wrong with a key that is none. */
export const idempotencyKeyFault = (text: string | undefined): FieldFault => ({
  pointer: `/${IDEMPOTENCY_KEY_HEADER}`,
  ...(text === undefined || text === ''
    ? { code: 'missing', detail: '请求头中缺少幂等键' }
    : { code: 'invalid-format', detail: '幂等键应为 16 至 64 位字母、数字、短横线或下划线' }),
});
