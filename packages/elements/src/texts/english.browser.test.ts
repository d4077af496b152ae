import { find, visibleText } from '@haochaping/test-support/find';
import { fakeTrackingClient } from '@haochaping/test-support/fakes';
import { BAD_RECEIPT, LOG_CHECKS, MY_RATINGS } from '@haochaping/test-support/samples';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define/log-check.js';
import '../define/my-rating.js';
import '../define/receipt.js';

it('in English a citizen reads who must answer by when, how the rating came, and that it was not changed', async () => {
  const said = { rating: [{ ...MY_RATINGS.good, channel: 'qr-code' }], log: [LOG_CHECKS.inLog] } as const;
  const client = fakeTrackingClient(undefined, [], said);
  const page = await fixture<HTMLElement>(
    html`<div lang="en">
      <hcp-receipt .receipt=${BAD_RECEIPT}></hcp-receipt>
      <hcp-my-rating .client=${client}></hcp-my-rating>
      <hcp-log-check .client=${client}></hcp-log-check>
    </div>`,
  );
  await find(page, 'dd', 'QR code');
  await find(page, '.good');
  expect(visibleText(page))
    .to.include('Verified: your rating is in the log unchanged.')
    .and.match(/Channel\s+QR code/)
    .and.match(/The office must answer by 3 Oct 2026/);
});
