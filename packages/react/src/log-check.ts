import '@haochaping/elements/define/log-check.js';
import { HcpLogCheck as Element } from '@haochaping/elements';
import { createComponent } from '@lit/react';
import * as React from 'react';

/** 把评价与省平台公开的存证日志核对，用平常的话说结果；没能核对和验证不一致分得清清楚楚。 */
export const HcpLogCheck = createComponent({
  react: React,
  tagName: 'hcp-log-check',
  elementClass: Element,
});
