import * as call from '../calls/supervisor.js';
import { reportQuerySchema } from '../report-states.js';
import type { Endpoint } from './endpoint.js';

export const SUPERVISOR_ENDPOINTS = {
  listReports: {
    ...call.listReports,
    caller: 'officer',
    summary: '本机构以下各单位的评价报送到上级平台和部门应用的情况；没有内容',
    query: reportQuerySchema,
    status: 200,
    refuses: ['reports-not-of-this-role'],
  },
} as const satisfies Record<string, Endpoint>;
