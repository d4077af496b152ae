import '@haochaping/elements/define/identity-access.js';
import { HcpIdentityAccess as Element } from '@haochaping/elements';
import { createComponent } from '@lit/react';
import * as React from 'react';

/** 评价人的姓名和电话是否还保存着、保存到何时、谁为什么看过；可以撤回同意，撤回前会再问一次。 */
export const HcpIdentityAccess = createComponent({
  react: React,
  tagName: 'hcp-identity-access',
  elementClass: Element,
});
