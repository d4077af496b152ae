import { PHONE_FORM } from '@haochaping/core';
import { REFUSALS } from '@haochaping/protocol';
import { html } from 'hono/html';
import type { Refused } from '../../interface/outcome.js';
import { complaintSummary, type Complaint } from './complaints.js';
import { lineFor } from './identity-fields.js';
import { pageDocument } from './page-document.js';

type Written = { readonly ratingNo: string; readonly phone: string };

/** What each field asks for when it is not right. */
const ASKED = { ratingNo: '请填写评价编号，例如 410402-20261016-7F3K9Q2M', phone: `请填写 ${PHONE_FORM}` } as const;

/** For whoever lost the receipt: the number of the rating, and the phone that was left with it. */
export function findPage({ ratingNo, phone }: Written = { ratingNo: '', phone: '' }, refused?: Refused) {
  const complaints = refused ? complaintsOf(refused) : [];
  return pageDocument({
    title: '找回我的评价',
    ...(refused && { status: REFUSALS[refused.code].status }),
    content: html`${complaintSummary(complaints)}
      <p>回执丢了，凭评价编号和评价时留的手机号，可以查看办理进度。每查一次，都会记在“谁看过我的姓名和电话”里。</p>
      <form method="post" action="find">
        ${lineFor(
          { id: 'ratingNo', type: 'text', label: '评价编号', value: ratingNo, autocomplete: 'off', required: true },
          complaints,
        )}
        ${lineFor(
          { id: 'phone', type: 'tel', label: '评价时留的手机号', value: phone, autocomplete: 'tel', required: true },
          complaints,
        )}
        <button type="submit">查询</button>
      </form>`,
  });
}

function complaintsOf({ code, errors = [] }: Refused): readonly Complaint[] {
  const wrong = (['ratingNo', 'phone'] as const).filter((field) =>
    errors.some(({ pointer }) => pointer === `/${field}`),
  );
  if (wrong.length > 0) return wrong.map((field) => ({ sentence: ASKED[field], field }));
  return [{ sentence: REFUSALS[code].title, field: 'ratingNo' }];
}
