/** What an element is and has, for the developers who use it. The names are those of the code; a missing or idle one fails. */
export type InChinese = {
  readonly what: string;
  readonly members?: Readonly<Record<string, string>>;
  readonly events?: Readonly<Record<string, string>>;
  readonly slots?: Readonly<Record<string, string>>;
  readonly parts?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, string>>;
};

const CLIENT = '用票据与省平台说话，由 `createRatingClient({ endpoint, ticket })` 得到。';
const TRACK_WITH = '由回执的查询凭证得到查询客户端。设了它，回执上才有“查看办理进度”和“验证我的评价没有被改”。';
const TRACKING_CLIENT = '用查询凭证与省平台说话，由 `createTrackingClient({ endpoint, trackingToken })` 得到。';
const TRACKING_URL = '本站查询页的地址。回执上的链接是它加 `#` 和查询凭证；`#` 之后的内容不会发给任何服务器。';

export const CHINESE: Readonly<Record<string, InChinese>> = {
  'hcp-rating-dialog': {
    what: '模态对话框里的整个评价。内容在第一次打开时才生成；关闭从不等于评价。',
    members: {
      client: CLIENT,
      trackWith: TRACK_WITH,
      trackingUrl: TRACKING_URL,
      open: '对话框是否打开。',
      show: '打开对话框。',
    },
    events: { 'hcp-dialog-closed': '对话框已关闭；`detail.outcome` 是评价的结局。' },
    properties: { '--hcp-dialog-width': '对话框最宽多少。' },
  },
  'hcp-rating-form': {
    what: '放在页面里的整个评价：评的是什么、等级、指标、问询、身份、提交、回执。显示什么由评价会话决定。',
    members: {
      client: `${CLIENT}设了就开始。`,
      trackWith: TRACK_WITH,
      trackingUrl: TRACKING_URL,
      leaving: '离开前应问的话；离开不会丢失什么时为 undefined。',
      outcome: '此刻离开的话，评价的结局。',
    },
    events: {
      'hcp-rating-submitted': '省平台已接受评价；`detail.receipt` 是回执。',
      'hcp-rating-skipped': '群众选择暂不评价，算作未评价。',
      'hcp-done': '群众看完了，请收起表单。',
    },
  },
  'hcp-provider': {
    what: '把客户端、外观给里面的组件，后来加进来的也给；语言和方向写在它的 `lang`、`dir` 上。组件自己有的不动；几层套在一起时，最近的那层说了算；组件移到别处，就还掉拿到的。它自己没有大小。',
    members: {
      ratingClient: `给表单和对话框：${CLIENT}`,
      trackingClient: `给评价以后的组件：${TRACKING_CLIENT}`,
      trackWith: `给表单、对话框和回执：${TRACK_WITH}`,
      trackingUrl: `给表单、对话框和回执：${TRACKING_URL}`,
      appearance: '里面的外观：`light`、`dark` 或 `auto`，可再加 `elder`。长什么样由主题决定。',
    },
    slots: { '': '我们的组件，和它们周围的内容。' },
  },
  'hcp-hosted-page': {
    what: '评价要在省平台自己的页面上做时，去那里的路：在新窗口打开的链接，给手机用的二维码。`hcp-rating-form` 自己会用它。',
    members: {
      session: '评的是什么；没有就什么都不显示。',
      page: '在哪里评；没有就什么都不显示。',
      found: '上次重新询问的结果：还没有评（`not-yet`），或没问到（`unknown`）。',
      focus: '把焦点放到标题上，读屏软件会读出来。',
    },
    events: { 'hcp-returned': '群众回来了，或说已经评过：该再问一次评价会话。' },
    parts: { link: '到省平台页面的链接。' },
  },
  'hcp-rating-scale': {
    what: '五个等级：原生单选，每个是大小相同的表情和文字，什么都不预选。',
    members: {
      levels: '要显示的等级和当地的叫法，按显示的顺序。',
      level: '已选的等级；没有选时为 undefined。',
      target: '评价的是服务（`service`）还是工作人员（`staff`）。',
      question: '等级上方的问题；不写就用通常的那一句。',
      disabled: '此刻不能选。',
      name: '所选等级在外面表单里的名字；不写就不交给表单。',
      required: '要求选一个等级，外面的表单才能提交。',
      value: '交给外面表单的值：所选的等级。',
      reportValidity: '检查是否选了必选的等级，没选时由浏览器提示。',
    },
    events: { 'hcp-level-chosen': '选了一个等级；还没有发送任何东西。' },
    parts: { question: '等级上方的问题。', level: '一个等级。' },
    properties: {
      '--hcp-face-size': '表情的大小。',
      '--hcp-scale-row-from': '宽过多少时五个等级排成一行；不到就一行一个。',
    },
  },
  'hcp-indicators': {
    what: '所选等级的评价指标：复选框，常用的先列出，其余展开后可见；当地分维度的，按维度分组。',
    members: {
      indicators: '所选等级的指标，按显示的顺序。',
      ticked: '已勾选的指标编码。',
      question: '指标上方的问题。',
      disabled: '此刻不能勾选。',
      name: '每个已勾选的编码在外面表单里的名字；不写就不交给表单。',
      required: '至少勾选一项，外面的表单才能提交。',
      value: '交给外面表单的值：列出的指标里已勾选的编码。',
      reportValidity: '检查是否勾选了必选的指标，没勾时由浏览器提示。',
    },
    events: { 'hcp-indicators-ticked': '勾选变了；还没有发送任何东西。' },
    parts: { question: '指标上方的问题。', indicator: '一个指标。' },
  },
  'hcp-questionnaire': {
    what: '自愿回答的问询：没有预先的答案，每个答案都能收回。遇到不认识的题型会略过并说明。',
    members: {
      questionnaire: '要问的问题；没有就什么都不显示。',
      answers: '已有的答案，以问题编号为键。',
      disabled: '此刻不能回答。',
      name: '答案在外面表单里的名字的开头，后面接 `.` 和问题编号；不写就不交给表单。',
      reportValidity: '检查答案是否都合题目的要求，例如文字没有超长；不合时由浏览器提示。',
    },
    events: { 'hcp-question-answered': '答了一题，或收回了答案（这时 `detail.answer` 为空）；还没有发送。' },
    parts: { question: '一个问题。' },
  },
  'hcp-receipt': {
    what: '评价已被接受的凭据：编号和时间、打印、查询链接和二维码、与存证日志核对；差评还有时限，可加入日历。用不到的部分点开才载入。',
    members: {
      receipt: '要显示的回执；没有就什么都不显示。',
      trackWith: '由回执的查询凭证得到查询客户端。设了它，回执上才有“查看办理进度”和“验证我的评价没有被改”。',
      trackingUrl: TRACKING_URL,
      focus: '把焦点放到标题上，读屏软件会读出来。',
    },
    events: { 'hcp-tracking-requested': '群众想看办理进度，或再看自己的评价；`detail.trackingToken` 是查询凭证。' },
    parts: { number: '评价编号。' },
  },
  'hcp-status-tracker': {
    what: '差评办到哪一步、谁在办、何时到期、日期怎么算的；评价人可以认可或退回答复，对不予采纳提出异议。自动跟进，断网时留着最后的情况。下面可以点开自己的评价与追评、谁看过自己的身份、与存证日志核对；没有差评办理的评价只有这些。',
    members: {
      client: `${TRACKING_CLIENT}设了就开始跟进。`,
      focus: '把焦点放到标题上，读屏软件会读出来。',
    },
  },
  'hcp-review-line': {
    what: '一行说完一条评价：评的是什么、办到哪一步、时限怎样；等评价人说是否满意时会说。自动跟进。',
    members: { client: `${TRACKING_CLIENT}设了就开始跟进。` },
    parts: { item: '评的是什么。' },
  },
  'hcp-review-list': {
    what: '一个人的几条评价：每条一行，点开是它的办理进度。这里什么都不保存。',
    members: { clients: '每条评价一个查询客户端，按显示的顺序。' },
  },
  'hcp-my-rating': {
    what: '评价人再看自己的评价：当时怎么评的、后来追评了什么；现在能追评的，可以写文字、另选等级，并说明截止日期怎么算的。',
    members: { client: `${TRACKING_CLIENT}设了就查询。` },
  },
  'hcp-identity-access': {
    what: '评价人的姓名和电话是否还保存着、保存到何时、谁为什么看过；可以撤回同意，撤回前会再问一次。',
    members: { client: `${TRACKING_CLIENT}设了就查询。` },
  },
  'hcp-log-check': {
    what: '把评价与省平台公开的存证日志核对，用平常的话说结果；没能核对和验证不一致分得清清楚楚。',
    members: {
      client: `${TRACKING_CLIENT}设了就开始核对。`,
      receipt: '评价人手里的回执；没有就核对省平台现在显示的内容。',
    },
  },
};
