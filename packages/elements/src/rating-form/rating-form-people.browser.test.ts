import { find, deepActiveElement, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { click, type } from '@haochaping/test-support/user-event';
import { LINCANG_SESSION, LIULIN_SESSION, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import '../define/rating-form.js';
import type { HcpRatingForm } from './rating-form.js';

async function opened(session = XINHUA_SESSION) {
  const client = fakeRatingClient({ session });
  const form = await fixture<HcpRatingForm>(html`<hcp-rating-form .client=${client}></hcp-rating-form>`);
  await click(await find(document, 'label', '满意'));
  return { client, form };
}

/** Where nobody asks for a name, its fields are folded away. */
const unfold = async () => click(await find(document, 'summary', '留下姓名和电话，便于回访（选填）'));
const submit = async () => click(await find(document, 'button', '提交评价'));
const fill = async (field: 'name' | 'phone', text: string) => type(await find(document, `#identity-${field}`), text);
const agree = async () => click(await find(document, 'label', '我已阅读并同意以上说明'));
const consent = () => find<HTMLInputElement>(document, '#identity-consent');

for (const session of [LIULIN_SESSION, XINHUA_SESSION]) {
  it(`consent is never ticked beforehand in ${session.place.placeName}, and its text can be read first`, async () => {
    await opened(session);
    if (session.identity.rule === 'optional') await unfold();
    expect((await consent()).checked).to.equal(false);
    const points = session.identity.consentText.split('\n');
    expect(points).to.have.length(3);
    for (const point of points) expect(visibleText(document)).to.include(point);
  });
}

it('where a real name is required, each thing that is missing is said at its own field', async () => {
  const { client, form } = await opened();
  await submit();
  const faults = [
    '请填写姓名',
    '请填写 11 位手机号、带区号的固定电话，或带国际区号的港澳台号码',
    '同意说明后才能使用您的姓名和电话',
  ];
  for (const [index, field] of ['name', 'phone', 'consent'].entries()) {
    const input = await find(document, `#identity-${field}`);
    const [described] = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(form.renderRoot.querySelector(`#${described}`)?.textContent).to.equal(faults[index]);
  }
  expect(form.shadowRoot?.activeElement?.id).to.equal('identity-name');
  expect(client.submitted).to.deep.equal([]);
  await expect(form).to.be.accessible();
});

it('where a real name is required that is said before the levels, and its fields come right after the reasons', async () => {
  const form = await fixture<HcpRatingForm>(
    html`<hcp-rating-form .client=${fakeRatingClient({ session: XINHUA_SESSION })}></hcp-rating-form>`,
  );
  const rule = await find(document, 'p', '本地要求实名评价，需填写姓名和电话。');
  const levels = await find(document, '.scale');
  expect(rule.compareDocumentPosition(levels) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
  await click(await find(document, 'label', '满意'));
  await find(document, '.identity');
  const order = [...form.renderRoot.querySelectorAll('.reasons, #text, .identity, .questionnaire')];
  expect(order.map(({ id, className }) => id || className)).to.deep.equal([
    'reasons',
    'identity',
    'text',
    'questionnaire',
  ]);
});

it('where none is required, no real name is spoken of before the levels', async () => {
  await fixture(html`<hcp-rating-form .client=${fakeRatingClient()}></hcp-rating-form>`);
  await find(document, '.scale');
  expect(visibleText(document)).not.to.include('实名');
});

it('what is wrong at a field is said there alone; the foot names the fields and leads to each', async () => {
  await opened();
  await submit();
  expect(visibleText(document).match(/请填写姓名/g)).to.have.length(1);
  const alert = await find(document, '[role=alert]');
  expect(alert.textContent.replace(/\s/g, '')).to.equal('请检查：姓名联系电话同意说明');
  const leads = ['姓名', '联系电话', '同意说明'] as const;
  for (const [index, name] of leads.entries()) {
    await click(await find(alert, 'button', name));
    expect(deepActiveElement()?.id).to.equal(`identity-${['name', 'phone', 'consent'][index]}`);
  }
});

it('only what is still missing is asked for, one field after the other', async () => {
  const { client, form } = await opened();
  await fill('name', '张华');
  await submit();
  expect(form.shadowRoot?.activeElement?.id).to.equal('identity-phone');
  await fill('phone', '13900000000');
  await submit();
  expect(form.shadowRoot?.activeElement?.id).to.equal('identity-consent');
  await agree();
  await submit();
  await find(document, 'h3', '评价已收到');
  expect(client.submitted.map(({ identity }) => identity)).to.deep.equal([
    { name: '张华', phone: '13900000000', consent: true },
  ]);
});

for (const [phone, kept] of [
  ['0375-2561234', '0375-2561234'],
  ['（0375）2561234', '0375-2561234'],
  ['13900000000 ', '13900000000'],
  ['+86 139 0000 0000', '13900000000'],
  ['+852 5123 4567', '+852-51234567'],
] as const) {
  it(`“${phone}” is a telephone number`, async () => {
    const { client } = await opened();
    await fill('name', '张华');
    await fill('phone', phone);
    await agree();
    await submit();
    await waitUntil(() => client.submitted.length === 1);
    expect(client.submitted[0]?.identity?.phone).to.equal(kept);
  });
}

for (const phone of ['1390000000', '12345', '+8523900000000', '张华']) {
  it(`“${phone}” is asked about`, async () => {
    const { client } = await opened();
    await fill('name', '张华');
    await fill('phone', phone);
    await agree();
    await submit();
    await find(document, '#identity-phone-fault', '请填写 11 位手机号、带区号的固定电话，或带国际区号的港澳台号码');
    expect(client.submitted).to.deep.equal([]);
  });
}

it('where a name is optional, none is needed', async () => {
  const { client } = await opened(LIULIN_SESSION);
  await submit();
  await waitUntil(() => client.submitted.length === 1);
  expect(client.submitted[0]).not.to.have.property('identity');
});

it('where a name is optional, a name without consent is asked about rather than dropped or sent', async () => {
  const { client } = await opened(LIULIN_SESSION);
  await unfold();
  await fill('name', '张华');
  await fill('phone', '13900000000');
  await submit();
  await find(document, '#identity-consent-fault', '同意说明后才能使用您的姓名和电话');
  expect(client.submitted).to.deep.equal([]);
});

it('a fault in what was folded away unfolds it, leads there, and leaves it unfolded while it is mended', async () => {
  const { client } = await opened(LIULIN_SESSION);
  await unfold();
  await fill('name', '张华');
  await unfold();
  await submit();
  const phone = await find(document, '#identity-phone');
  await waitUntil(() => deepActiveElement() === phone, 'the telephone has the focus');
  await type(phone, '13900000000');
  await agree();
  await submit();
  await find(document, 'h3', '评价已收到');
  expect(client.submitted[0]?.identity?.name).to.equal('张华');
});

it('consent can be taken back before sending', async () => {
  await opened();
  await agree();
  expect((await consent()).checked).to.equal(true);
  await agree();
  expect((await consent()).checked).to.equal(false);
});

it('the member of staff is asked about by name, and rated only if the citizen does so', async () => {
  const { client } = await opened();
  expect(visibleText(document)).to.include('您对工作人员李建国满意吗？');
  await fill('name', '张华');
  await fill('phone', '13900000000');
  await agree();
  await submit();
  await waitUntil(() => client.submitted.length === 1);
  expect(client.submitted[0]).not.to.have.property('staff');
});

it('a level for the member of staff is sent with its own reasons, apart from the service', async () => {
  const { client, form } = await opened();
  const staff = form.renderRoot.querySelector('.scale[data-target=staff]');
  if (!staff) throw new Error('the place rates staff too');
  await click(await find(staff, 'label', '非常不满意'));
  await click(await find(document, 'label', '工作人员态度恶劣，故意刁难'));
  await fill('name', '张华');
  await fill('phone', '13900000000');
  await agree();
  await submit();
  await waitUntil(() => client.submitted.length === 1);
  expect(client.submitted[0]?.service).to.deep.equal({ level: 'satisfied', indicators: [] });
  expect(client.submitted[0]?.staff).to.deep.equal({ level: 'very-dissatisfied', indicators: ['1-staff-manner'] });
});

it('where there are no criteria for staff, a level alone is asked and sent, and no empty question stands below it', async () => {
  const { client, form } = await opened(LINCANG_SESSION);
  expect(visibleText(document)).to.include('您对工作人员王芳满意吗？');
  const staff = form.renderRoot.querySelector('.scale[data-target=staff]');
  if (!staff) throw new Error('the place rates staff too');
  await click(await find(staff, 'label', '不满意'));
  expect(form.renderRoot.querySelector('.reasons[data-target=staff]')).to.equal(null);
  await submit();
  await waitUntil(() => client.submitted.length === 1);
  expect(client.submitted[0]?.staff).to.deep.equal({ level: 'dissatisfied', indicators: [] });
});

it('a case that names no member of staff does not ask about them', async () => {
  const { form } = await opened(LIULIN_SESSION);
  expect(form.renderRoot.querySelectorAll('.scale')).to.have.length(1);
});

it('the submit button stays under the finger that presses it while the free text still has the focus', async () => {
  const client = fakeRatingClient({ session: LIULIN_SESSION });
  const page = await fixture(
    html`<div style="height: 320px; overflow: auto">
      <hcp-rating-form .client=${client}></hcp-rating-form>
    </div>`,
  );
  await click(await find(document, 'label', '满意'));
  await type(await find(document, 'textarea'), '谢谢');
  const button = await find(document, 'button', '提交评价');
  // A strip of the button can be seen at the screen's end.
  page.scrollTop += button.getBoundingClientRect().top - page.getBoundingClientRect().bottom + 12;
  const { left, top } = button.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + 20), Math.round(top + 6)] });
  await find(document, 'h3', '评价已收到');
});
