import { createRatingClient } from '@haochaping/client';
import * as ours from '@haochaping/react';
import * as oursInVue from '@haochaping/vue';
import { createElement } from 'react';
import { h } from 'vue';

const client = createRatingClient({ endpoint: '', ticket: '' });
const heard: string[] = [];

/** What is given to the components is typed as the elements are, and what they tell as well. */
export const rendered = [
  createElement(ours.HcpRatingDialog, {
    client,
    open: true,
    trackingUrl: '/track',
    onDialogClosed: ({ detail }) => heard.push(detail.outcome),
  }),
  // @ts-expect-error A client is no text.
  createElement(ours.HcpRatingDialog, { client: 'text' }),
  h(oursInVue.HcpRatingDialog, {
    client,
    open: true,
    trackingUrl: '/track',
    onDialogClosed: ({ detail }) => heard.push(detail.outcome),
  }),
  // @ts-expect-error A client is no text.
  h(oursInVue.HcpRatingDialog, { client: 'text' }),
];
