import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ANSWERED, CONFIRMED, PROPOSED, RECTIFIED, UPHELD, openedReview } from '../../test-support/bad-review.js';
import { startProvince, type TestProvince } from '../../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

/** What stands on the plain page, tag by tag. */
async function seenBy({ trackingToken }: { readonly trackingToken: string }): Promise<string> {
  const body = new URLSearchParams({ token: trackingToken });
  const response = await fetch(`${province.origin}/track`, { method: 'POST', body });
  assert.equal(response.status, 200);
  const text = (await response.text()).replace(/^.*<h1/s, '<h1');
  return text.replace(/<[^>]*>/g, '\n').replace(/\s*\n\s*/g, '\n');
}

function inThisOrder(text: string, ...parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.ok(at >= 0, `“${part}” after the others in: ${text}`);
    from = at + part.length;
  }
}

test('on the rater’s turn that stands first, then the answer, then the question, by when, and where to reply', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  const seen = await seenBy(review);
  inThisOrder(
    seen,
    '轮到您了',
    '办理机构的答复',
    ANSWERED.note,
    '您认可这个答复吗？',
    '请在 2026年10月31日前回复；逾期未回复的，按办结处理。',
    '在那里的“办理进度”里提交',
    '评价编号',
    '办理记录',
  );
  assert.doesNotMatch(seen, /正在办理/);
});

test('on the office’s turn its name stands first, with the date', async () => {
  const seen = await seenBy(await openedReview(province));
  inThisOrder(seen, '待核实：由', '办理', '最晚 2026年', '完成核实', '评价编号');
  assert.doesNotMatch(seen, /轮到您了|认可/);
});

test('the end says how it ended, with the answer, and asks nothing any more', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  await review.verdict({ verdict: 'accepted' });
  const seen = await seenBy(review);
  inThisOrder(seen, '您表示满意，已办结', '办理机构的答复', ANSWERED.note, '评价编号');
  assert.doesNotMatch(seen, /轮到您了|最晚|您认可/);
});

test('a rating that is not counted says so, why, and by when one may object', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, PROPOSED);
  await review.takeAll(review.tokens.decider, UPHELD);
  inThisOrder(
    await seenBy(review),
    '轮到您了：不同意的，可以提出异议',
    '这条评价不予采纳',
    UPHELD.note,
    '您不同意的，可以在 2026年',
    '前提出一次异议，由另一人复核',
    '评价编号',
  );
});

const post = async (body: Record<string, string>): Promise<{ status: number; text: string }> => {
  const response = await fetch(`${province.origin}/find`, { method: 'POST', body: new URLSearchParams(body) });
  return { status: response.status, text: await response.text() };
};

test('without the link, the number and the phone lead to the same page, without any script', async () => {
  const entry = await (await fetch(`${province.origin}/track`)).text();
  assert.match(entry, /<a href="find">凭评价编号和手机号查询<\/a>/);
  const asked = await (await fetch(`${province.origin}/find`)).text();
  assert.doesNotMatch(asked, /<script/);
  const { ratingNo } = await openedReview(province);
  const found = await post({ ratingNo: ratingNo.toLowerCase(), phone: '138 0013 8000' });
  assert.equal(found.status, 200);
  assert.ok(found.text.includes(ratingNo) && found.text.includes('办理记录'));
});

test('what was typed wrong stands there still, with what to mend at its field; what is not found is told in one sentence', async () => {
  const wrong = await post({ ratingNo: '7', phone: '12' });
  assert.equal(wrong.status, 422);
  for (const part of [
    '<a href="#ratingNo">请填写评价编号',
    '<a href="#phone">请填写',
    'value="7"',
    'aria-invalid="true"',
  ])
    assert.ok(wrong.text.includes(part), part);
  const unknown = await post({ ratingNo: '410402-20261016-00000000', phone: '13800138000' });
  assert.equal(unknown.status, 404);
  assert.match(unknown.text, /没有查到：编号或手机号不对/);
});
