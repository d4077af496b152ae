import { paperPageSchema, paperSheetSchema } from '../paper.js';
import type { Call } from './call.js';

export const enterPaper = {
  method: 'POST',
  path: '/v1/paper-sheets',
  idempotent: true,
  answer: paperSheetSchema,
} as const satisfies Call;

export const listPaperSheets = {
  method: 'GET',
  path: '/v1/paper-sheets',
  answer: paperPageSchema,
} as const satisfies Call;
