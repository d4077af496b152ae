/** How each field of a message has to look; the required ones first. Written down anew, so that a mock does not believe its adapter. */
export type MessageRules = {
  readonly required: Readonly<Record<string, RegExp>>;
  readonly optional: Readonly<Record<string, RegExp>>;
};

/** What a province would answer to a message that is not as its interface has it; undefined for a good one. */
export function faultIn(message: unknown, { required, optional }: MessageRules): string | undefined {
  if (typeof message !== 'object' || message === null) return '报文格式错误';
  const fields = new Map<string, unknown>(Object.entries(message));
  const missing = Object.keys(required).find((field) => !fields.has(field));
  if (missing !== undefined) return `缺少必填参数 ${missing}`;
  for (const [field, value] of fields) {
    const rule = required[field] ?? optional[field];
    if (!rule) return `未知参数 ${field}`;
    if (!rule.test(String(value))) return `参数 ${field} 不正确`;
  }
  return undefined;
}

export const FILLED = /\S/;
export const WIRE_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
export const LEVEL_CODE = /^[1-5]$/;
export const ITEM_CODE = /^[0-9A-Z]{31}$/;
export const HANDLE_ITEM_CODE = /^[0-9A-Z]{33}$/;
export const INDICATOR_CODES = /^\w+(,\w+)*$/;

/** Whether a time in a call, in milliseconds, is about now. */
export const isRecent = (millis: number, now: number): boolean => Math.abs(now - millis) <= 600_000;

/** `yyyyMMddHHmmss` of Shanghai in milliseconds since the Unix epoch. */
export const millisOfCompact = (time: string): number =>
  Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6+08:00'));
