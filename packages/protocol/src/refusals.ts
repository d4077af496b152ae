/**
 * Every way in which the interface says no. The code is stable; the title is for people.
 * `again` tells a caller whether the same request may succeed later without a change.
 */
export const REFUSALS = {
  'body-unreadable': { status: 400, title: '请求内容不是有效的 JSON', again: false },
  'body-too-large': { status: 413, title: '请求内容过大', again: false },
  'body-invalid': { status: 422, title: '提交的内容有误', again: false },
  'query-invalid': { status: 422, title: '查询条件有误', again: false },
  'path-invalid': { status: 422, title: '地址中的编号有误', again: false },
  'address-unknown': { status: 404, title: '没有这个接口', again: false },
  'method-not-allowed': { status: 405, title: '该接口不支持此方法', again: false },

  'signature-missing': { status: 401, title: '缺少签名', again: false },
  'signature-wrong': { status: 401, title: '签名不正确', again: false },
  'signature-time-off': { status: 401, title: '签名时间与服务器相差超过 5 分钟', again: false },
  'nonce-replayed': { status: 401, title: '该请求已经提交过', again: false },

  'ticket-unknown': { status: 401, title: '评价票据无效', again: false },
  'ticket-expired': { status: 410, title: '评价票据已过期', again: false },
  'ticket-already-rated': { status: 409, title: '本次服务已经评价过', again: false },
  'rating-too-early': { status: 409, title: '办件尚未办结，暂不能评价', again: false },
  'idempotency-key-invalid': { status: 400, title: '缺少有效的幂等键', again: false },
  'idempotency-key-reused': { status: 422, title: '同一幂等键不能用于不同内容', again: false },

  'tracking-token-unknown': { status: 401, title: '查询凭证无效', again: false },
  'officer-token-unknown': { status: 401, title: '工作人员凭证无效或已过期', again: false },

  'service-case-unknown': { status: 404, title: '没有找到该办件', again: false },
  'service-case-of-another-app': { status: 409, title: '该办件号已由另一系统登记', again: false },
  'region-unknown': { status: 422, title: '该行政区划没有适用的政策档案', again: false },
  'bad-review-unknown': { status: 404, title: '没有找到该差评', again: false },
  'step-not-of-this-stage': { status: 409, title: '当前阶段不能办理这一步', again: false },
  'step-not-of-this-role': { status: 403, title: '这一步不由您的身份办理', again: false },
  'extension-not-offered': { status: 409, title: '本地没有规定延期', again: false },
  'extensions-used-up': { status: 409, title: '延期次数已用完', again: false },
  'extension-not-later': { status: 422, title: '延期后的日期须晚于原时限，且尚未过去', again: false },
  'exclusion-not-offered': { status: 409, title: '本地没有规定不予采纳', again: false },
  'exclusion-too-late': { status: 409, title: '申请不予采纳的期限已过', again: false },
  'decider-of-rated-unit': { status: 403, title: '裁定人不得属于被评价单位', again: false },
  'decider-proposed-it': { status: 403, title: '不得裁定自己提出的申请', again: false },
  'decider-decided-before': { status: 403, title: '评价人有异议的，须由另一人复核', again: false },
  'callback-not-offered': { status: 409, title: '本地没有规定回访', again: false },
  'verdict-not-offered': { status: 409, title: '本地没有规定对答复表态', again: false },
  'verdicts-used-up': { status: 409, title: '对答复表态的次数已用完', again: false },
  'objection-not-offered': { status: 409, title: '本地没有规定异议', again: false },
  'objection-used-up': { status: 409, title: '已经提出过异议', again: false },
  'objection-too-late': { status: 409, title: '提出异议的期限已过', again: false },
  'transfer-to-holder': { status: 422, title: '该差评已由这个机构办理', again: false },
  'organisation-unknown': { status: 422, title: '没有登记过这个机构', again: false },
  'role-not-granted': { status: 403, title: '该应用不能签发裁定人、回访员凭证', again: false },
  'indicator-set-unknown': { status: 404, title: '没有这套评价指标', again: false },

  'too-many-requests': { status: 429, title: '请求过于频繁，请稍后再试', again: true },
  'server-fault': { status: 500, title: '服务器出错，请稍后再试', again: true },
  unavailable: { status: 503, title: '服务暂时不可用，请稍后再试', again: true },
} as const satisfies Record<string, { status: number; title: string; again: boolean }>;

export type RefusalCode = keyof typeof REFUSALS;
