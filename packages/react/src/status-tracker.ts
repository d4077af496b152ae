import '@haochaping/elements/define/status-tracker.js';
import { HcpStatusTracker as Element } from '@haochaping/elements';
import { createComponent } from '@lit/react';
import * as React from 'react';

/** 差评办到哪一步、谁在办、何时到期、日期怎么算的；评价人可以认可或退回答复，对不予采纳提出异议。自动跟进，断网时留着最后的情况。下面可以点开自己的评价与追评、谁看过自己的身份、与存证日志核对；没有差评办理的评价只有这些。 */
export const HcpStatusTracker = createComponent({
  react: React,
  tagName: 'hcp-status-tracker',
  elementClass: Element,
});
