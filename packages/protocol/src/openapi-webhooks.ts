import type * as z from 'zod/mini';
import { refTo } from './openapi-schemas.js';
import { reportSchema, webhookMessageSchema } from './reports.js';

/** What a server sends of itself, to whom the operator has it sent. */
const messageOf = (summary: string, schema: z.core.$ZodType) => ({
  post: {
    summary,
    description:
      '签名与部门的调用相同：请求头 Hcp-App、Hcp-Time、Hcp-Nonce、Hcp-Signature。同一条消息可能送达多次，Idempotency-Key 与 messageId 不变。',
    requestBody: { required: true, content: { 'application/json': { schema: refTo(schema) } } },
    responses: {
      '2XX': { description: '已收下；以前收下过的也这样回答' },
      '4XX': { description: '400、413、422：这条消息本身收不下，不再发送，等运营方处理；其余的稍后重发' },
      '5XX': { description: '稍后重发' },
    },
  },
});

/** Of OpenAPI 3.1: what a server sends, by what it is about. */
export const WEBHOOKS = {
  report: messageOf('报送上级平台：评价、默认评价、追评、差评的每一步、身份信息的删除，按发生的次序', reportSchema),
  department: messageOf('通知部门的应用：没有等级，没有评价人说的话', webhookMessageSchema),
} as const;
