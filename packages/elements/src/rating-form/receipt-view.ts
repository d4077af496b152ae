import type { TrackingClient } from '@haochaping/client';
import type { Receipt } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TrackingRequestedEvent } from '../events.js';

export type ReceiptWay = {
  readonly trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;
  readonly trackingUrl: string;
  readonly complaint: string | undefined;
  readonly track: (event: TrackingRequestedEvent) => void;
};

/** The receipt, and why the tracker could not be opened from it. */
export const receiptView = (
  receipt: Receipt,
  { trackWith, trackingUrl, complaint, track }: ReceiptWay,
): TemplateResult => html`
  <hcp-receipt
    data-arrival
    .receipt=${receipt}
    .trackWith=${trackWith}
    tracking-url=${trackingUrl}
    @hcp-tracking-requested=${track}
  ></hcp-receipt>
  <p class="fault" role="alert">${complaint ?? nothing}</p>
`;
