import { reportPageSchema } from '../report-states.js';
import type { Call } from './call.js';

export const listReports = {
  method: 'GET',
  path: '/v1/reports',
  answer: reportPageSchema,
} as const satisfies Call;
