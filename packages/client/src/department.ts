export { clockSkewOf } from './department/clock-skew.js';
export {
  createDepartmentClient,
  type DepartmentClient,
  type DepartmentClientOptions,
} from './department/department-client.js';
export { signing, type SigningKey } from './department/signing.js';
export {
  WEBHOOK_REFUSALS,
  readWebhook,
  type ReceivedMessage,
  type WebhookOptions,
  type WebhookRead,
  type WebhookRefusal,
} from './department/webhook.js';
export { CallFailed, failureOf, type Failure } from './failure.js';
export type { CallOptions } from './connection.js';
