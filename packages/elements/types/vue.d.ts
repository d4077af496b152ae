import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type {
  DialogClosedEvent,
  DoneEvent,
  HandoffEndedEvent,
  HcpFindRating,
  HcpHostedPage,
  HcpIdentityAccess,
  HcpIndicators,
  HcpKiosk,
  HcpLogCheck,
  HcpMyRating,
  HcpProvider,
  HcpQrHandoff,
  HcpQuestionnaire,
  HcpRatingDialog,
  HcpRatingForm,
  HcpRatingScale,
  HcpReceipt,
  HcpRemember,
  HcpReviewLine,
  HcpReviewList,
  HcpStatusTracker,
  IndicatorsTickedEvent,
  KioskResetEvent,
  LevelChosenEvent,
  QuestionAnsweredEvent,
  RatingFoundEvent,
  RatingSkippedEvent,
  RatingSubmittedEvent,
  ReturnedEvent,
  TrackingRequestedEvent,
} from '@haochaping/elements';

type Emitted<Events> = EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;

type Hcp<Tag extends HTMLElement, Settable extends keyof Tag, Events> = new () => Tag & {
  $props: HTMLAttributes & { [Name in Settable]?: Tag[Name] | undefined } & PublicProps;
  $emit: Emitted<Events>;
};

declare module 'vue' {
  interface GlobalComponents {
    /** 回执丢了怎么办：凭评价编号和评价时留的手机号，得到查询凭证，由页面显示办理进度。填写的内容不保存，也不进地址栏。 */
    'hcp-find-rating': Hcp<HcpFindRating, 'client', { 'hcp-rating-found': RatingFoundEvent }>;
    /** 评价要在省平台自己的页面上做时，去那里的路：在新窗口打开的链接，给手机用的二维码。`hcp-rating-form` 自己会用它。 */
    'hcp-hosted-page': Hcp<HcpHostedPage, 'session' | 'page' | 'found', { 'hcp-returned': ReturnedEvent }>;
    /** 评价人的姓名和电话是否还保存着、保存到何时、谁为什么看过；可以撤回同意，撤回前会再问一次。 */
    'hcp-identity-access': Hcp<HcpIdentityAccess, 'client', {}>;
    /** 所选等级的评价指标：复选框，常用的先列出，其余展开后可见；当地分维度的，按维度分组。 */
    'hcp-indicators': Hcp<
      HcpIndicators,
      'indicators' | 'ticked' | 'question' | 'disabled' | 'name' | 'required',
      { 'hcp-indicators-ticked': IndicatorsTickedEvent }
    >;
    /** 大厅的平板和终端：吸引屏 → 交给群众 → 评价 → 清空。屏上没有工作人员的资料和菜单，也不留上一位的内容。人走开了算未评价：先问一声，点一下就接着评；没人应，只清空，从不提交。客户端的发件箱请用 `memoryOutbox()`。 */
    'hcp-kiosk': Hcp<
      HcpKiosk,
      'client' | 'idleSeconds' | 'warningSeconds' | 'sound',
      { 'hcp-kiosk-reset': KioskResetEvent }
    >;
    /** 把评价与省平台公开的存证日志核对，用平常的话说结果；没能核对和验证不一致分得清清楚楚。 */
    'hcp-log-check': Hcp<HcpLogCheck, 'client' | 'receipt', {}>;
    /** 评价人再看自己的评价：当时怎么评的、后来追评了什么；现在能追评的，可以写文字、另选等级，并说明截止日期怎么算的。 */
    'hcp-my-rating': Hcp<HcpMyRating, 'client', {}>;
    /** 把客户端、外观给里面的组件，后来加进来的也给；语言和方向写在它的 `lang`、`dir` 上。组件自己有的不动；几层套在一起时，最近的那层说了算；组件移到别处，就还掉拿到的。它自己没有大小。 */
    'hcp-provider': Hcp<
      HcpProvider,
      'ratingClient' | 'trackingClient' | 'trackWith' | 'trackingUrl' | 'appearance',
      {}
    >;
    /** 窗口的二维码：群众用自己的手机，在省平台的页面上评价。窗口的屏幕只知道评过了，从不知道评的是什么。票据只能用一次，在哪里评都一样。 */
    'hcp-qr-handoff': Hcp<HcpQrHandoff, 'client', { 'hcp-handoff-ended': HandoffEndedEvent }>;
    /** 自愿回答的问询：没有预先的答案，每个答案都能收回。遇到不认识的题型会略过并说明。 */
    'hcp-questionnaire': Hcp<
      HcpQuestionnaire,
      'questionnaire' | 'answers' | 'disabled' | 'name',
      { 'hcp-question-answered': QuestionAnsweredEvent }
    >;
    /** 模态对话框里的整个评价。内容在第一次打开时才生成；关闭从不等于评价。 */
    'hcp-rating-dialog': Hcp<
      HcpRatingDialog,
      'client' | 'trackWith' | 'rememberWith' | 'trackingUrl' | 'open',
      { 'hcp-dialog-closed': DialogClosedEvent }
    >;
    /** 放在页面里的整个评价：评的是什么、等级、指标、问询、身份、提交、回执。显示什么由评价会话决定。 */
    'hcp-rating-form': Hcp<
      HcpRatingForm,
      'client' | 'trackWith' | 'rememberWith' | 'trackingUrl',
      { 'hcp-rating-submitted': RatingSubmittedEvent; 'hcp-rating-skipped': RatingSkippedEvent; 'hcp-done': DoneEvent }
    >;
    /** 五个等级：原生单选，每个是大小相同的表情和文字，什么都不预选。 */
    'hcp-rating-scale': Hcp<
      HcpRatingScale,
      'levels' | 'level' | 'target' | 'question' | 'disabled' | 'name' | 'required',
      { 'hcp-level-chosen': LevelChosenEvent }
    >;
    /** 评价已被接受的凭据：编号、时间和看得见的查询链接；差评还有时限。打印、加入日历、二维码、与存证日志核对在“更多”里，点开才载入。 */
    'hcp-receipt': Hcp<
      HcpReceipt,
      'receipt' | 'trackWith' | 'rememberWith' | 'trackingUrl' | 'session',
      { 'hcp-tracking-requested': TrackingRequestedEvent }
    >;
    /** 群众按一下，在自己的设备上记住这条评价；再按一下，不再记住。没有按就不记。多人共用的设备、不能保存的浏览器没有 `memory`，什么都不显示。 */
    'hcp-remember': Hcp<HcpRemember, 'memory' | 'rating', {}>;
    /** 一行说完一条评价：评的是什么、办到哪一步、时限怎样；等评价人说是否满意时会说。自动跟进。 */
    'hcp-review-line': Hcp<HcpReviewLine, 'client' | 'inRow', {}>;
    /** 一个人的几条评价：每条一行，点开是它的办理进度。这里什么都不保存。 */
    'hcp-review-list': Hcp<HcpReviewList, 'clients', {}>;
    /** 差评办到哪一步、谁在办、何时到期、日期怎么算的；评价人可以认可或退回答复，对不予采纳提出异议。自动跟进，断网时留着最后的情况。下面可以点开自己的评价与追评、谁看过自己的身份、与存证日志核对；没有差评办理的评价只有这些。 */
    'hcp-status-tracker': Hcp<HcpStatusTracker, 'client', {}>;
  }
}
