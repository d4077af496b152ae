import type { FieldWords } from '@haochaping/protocol/openapi';
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** The fault of a field in plain Chinese, without words of the validator or of the input. */
export function sentenceFor(issue: Issue, { word, form }: FieldWords, isMissing: boolean): string {
  if (issue.code === 'custom') return ownSentence(issue.message, word);
  if (isConsent(issue)) return `须${word}`;
  if (isMissing) return isChoice(issue) ? `请选择${word}` : `请填写${word}`;
  switch (issue.code) {
    case 'invalid_type':
      return `${word}${TYPES[issue.expected] ?? '的格式不对'}`;
    case 'invalid_value':
      return `${word}不在可选的范围内`;
    case 'invalid_format':
      return form === undefined ? `${word}的格式不对` : `${word}应为${form}`;
    case 'too_small':
      return isEmptyText(issue) ? `请填写${word}` : `${word}${boundOf(issue)}`;
    case 'too_big':
      return `${word}${boundOf(issue)}`;
    case 'invalid_union':
      return issue.discriminator === undefined ? `${word}的格式不对` : `${word}不在可选的范围内`;
    default:
      return `${word}有误`;
  }
}

/** What a value should have been. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  string: '应为文字',
  number: '应为数字',
  int: '应为整数',
  boolean: '应为是或否',
  array: '应为一个列表',
  object: '应为分项填写的内容',
  record: '应为分项填写的内容',
};

/** Whether only `true` is accepted. */
const isConsent = (issue: Issue): boolean => issue.code === 'invalid_value' && issue.values.includes(true);

const isChoice = (issue: Issue): boolean =>
  issue.code === 'invalid_value' || (issue.code === 'invalid_union' && issue.discriminator !== undefined);

type Bound = Extract<Issue, { code: 'too_small' | 'too_big' }>;

const isEmptyText = (issue: Bound): boolean =>
  issue.code === 'too_small' && issue.origin === 'string' && Number(issue.minimum) === 1;

function boundOf(issue: Bound): string {
  const isNumber = issue.origin !== 'string' && issue.origin !== 'array';
  const unit = issue.origin === 'array' ? '项' : '个字';
  if (issue.code === 'too_big') return isNumber ? `不能大于 ${issue.maximum}` : `最多 ${issue.maximum} ${unit}`;
  return isNumber ? `不能小于 ${issue.minimum}` : `至少 ${issue.minimum} ${unit}`;
}

/** What goes on after the name of the field, by the code that a schema of pages gives instead of a sentence. */
const SENTENCES: Readonly<Partial<Record<string, string>>> = {
  instant: '须写明年月日、时分秒和时区，在 1991 年 9 月至 2199 年之间',
  day: '须为年月日，中间用短横线隔开',
};

/** A schema's own words: a whole sentence, or what goes on after the name of the field. */
function ownSentence(message: string, word: string): string {
  if (Object.hasOwn(SENTENCES, message)) return `${word}${SENTENCES[message] ?? ''}`;
  if (!/^[^A-Za-z]+$/.test(message)) return `${word}有误`;
  return message.startsWith('须') ? `${word}${message}` : message;
}
