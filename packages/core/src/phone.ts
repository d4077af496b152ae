/** Where a number stands: the mainland, Hong Kong, Macau, Taiwan. What a country code makes of the digits after it. */
const PLANS: Readonly<Record<string, (digits: string, isAfterCode: boolean) => string | undefined>> = {
  '86': mainland,
  '852': (digits) => kept('852', /^([2-9]\d{7})$/, digits),
  '853': (digits) => kept('853', /^([268]\d{7})$/, digits),
  '886': (digits) => kept('886', /^0?(9\d{8}|[2-8]\d{7,8})$/, digits),
};

/** An area code is told from the number after it by its own length: 010 and 02x have three digits, all others four. */
function mainland(digits: string, isAfterCode: boolean): string | undefined {
  const [, mobile] = /^0?(1[3-9]\d{9})$/.exec(digits) ?? [];
  if (mobile) return mobile;
  const whole = isAfterCode && !digits.startsWith('0') ? `0${digits}` : digits;
  const [, area, number] = /^(010|02\d)(\d{8})$/.exec(whole) ?? /^(0[3-9]\d\d)(\d{7,8})$/.exec(whole) ?? [];
  return area && number && `${area}-${number}`;
}

const kept = (code: string, pattern: RegExp, digits: string): string | undefined => {
  const [, number] = pattern.exec(digits) ?? [];
  return number && `+${code}-${number}`;
};

const EXTENSION = /(?:转|轉|分机|分機|ext\.?|#)(\d{1,6})$/i;
/** Brackets, points, spaces and every kind of dash: written for the eye, and never part of a number. */
const SEPARATORS = /[\s().·\-\u2010-\u2015\u2212]/g;

/**
 * A telephone number as people and autofill write it, in the one form in which it is kept: `13800138000`, `0351-1234567`,
 * `0351-1234567转801`, `+852-51234567`. Undefined where it is none that can be called back.
 */
export function phoneOf(written: string): string | undefined {
  const text = written.normalize('NFKC').replace(SEPARATORS, '');
  const [, extension] = EXTENSION.exec(text) ?? [];
  const number = numberIn(text.replace(EXTENSION, '').replace(/^00/, '+'));
  if (extension === undefined) return number;
  return number?.startsWith('0') ? `${number}转${extension}` : undefined;
}

function numberIn(text: string): string | undefined {
  const [, plus, digits = ''] = /^(\+?)(\d+)$/.exec(text) ?? [];
  const plain = plus ? undefined : mainland(digits, false);
  if (plain) return plain;
  const code = Object.keys(PLANS).find((each) => digits.startsWith(each));
  return code && PLANS[code]?.(digits.slice(code.length), true);
}

export const isPhone = (phone: string): boolean => phoneOf(phone) !== undefined;

/** What to write, in words that follow 请填写 or 须是. */
export const PHONE_FORM = '11 位手机号、带区号的固定电话，或带国际区号的港澳台号码';
