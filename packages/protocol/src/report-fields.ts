/** What the fields are called of what is told to an upper platform and to an app, and of how that stands. */
export const REPORT_FIELDS = {
  attempts: '发送过几次',
  channels: '当地用哪些方式把答复告诉评价人',
  how: '因何结束',
  isDefault: '是否默认评价',
  messageId: '消息编号：重发时不变',
  nextTryAt: '下次发送的时间',
  position: '第几条',
  queuedAt: '排入发送的时间',
  reasonCodes: '勾选的原因代码',
  reports: '报送情况',
  settledAt: '送达或终止的时间',
  sink: '报送对象',
  staffLevel: '对工作人员的满意度',
  staffReasonCodes: '对工作人员勾选的原因代码',
} as const;

/** Where one of them is something else than elsewhere. */
export const REPORT_FIELDS_OF = {
  RatingReport: { service: '被评价的服务' },
  DefaultRatingReport: { service: '被评价的服务', ratedAt: '记下默认评价的时间' },
  StepReport: {
    step: '办理步骤',
    note: '办理说明',
    to: '转往的机构代码',
    until: '延期后的时限',
    orgCode: '办理机构代码',
  },
  ReportedService: { code: '评价对象的代码', kind: '评价对象的种类' },
} as const;
