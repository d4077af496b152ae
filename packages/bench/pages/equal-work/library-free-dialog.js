import { complaintOf, counted, createRatingClient, FACES, HEAD, moment, OUR_SHEET, TEXTS } from './content.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(OUR_SHEET);

export async function openRating(options) {
  const client = createRatingClient(options);
  const host = document.createElement('div');
  host.id = 'rating';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = `<dialog aria-labelledby="title"><header role="none"><h2 id="title" tabindex="-1">${TEXTS.title}</h2><button type="button" class="plain" aria-label="${TEXTS.close}">✕</button></header><div class="content"><p class="waiting" role="status">${TEXTS.loading}</p></div></dialog>`;
  document.body.append(host);
  const dialog = root.querySelector('dialog');
  dialog.querySelector('header button').onclick = () => dialog.close();
  dialog.onclose = () => host.remove();
  dialog.showModal();
  root.querySelector('h2').focus();
  const content = root.querySelector('.content');
  const [earlier, session] = await Promise.all([client.receipt(), client.session()]);
  if (earlier) showReceipt(content, dialog, earlier);
  else showForm(content, dialog, { client, session });
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const row = (name, value) => `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>`;

const subjectOf = ({ subject: { itemName, orgName, caseNo } }) =>
  `<section class="subject" aria-label="${TEXTS.subject}"><details><summary><h3>${escaped(itemName)}</h3> <span class="muted">${escaped(orgName)}</span></summary><div class="box"><dl>${row(TEXTS.office, orgName)}${row(TEXTS.caseNo, caseNo)}</dl></div></details></section>`;

const levelOf = ({ level, label }) =>
  `<label class="level"><input type="radio" name="level" value="${escaped(level)}"><span class="card"><svg class="face" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path d="${HEAD}${FACES[level][0]}"/><path class="filled" d="${FACES[level][1]}"/></svg><span class="word">${escaped(label)}</span></span></label>`;

const reasonsOf = (list) =>
  `<legend>${TEXTS.reasons}</legend><div class="indicators">${list.map(({ code, text }) => `<label class="indicator"><input type="checkbox" value="${escaped(code)}"><span>${escaped(text)}</span></label>`).join('')}</div>`;

const field = (name, type, label) =>
  `<div class="field"><label for="identity-${name}">${label}</label><input id="identity-${name}" type="${type}" autocomplete="${type === 'tel' ? 'tel' : 'name'}"><p class="fault"></p></div>`;

const afterLevel = (session, list) =>
  `<fieldset class="reasons">${reasonsOf(list)}</fieldset><div class="field"><label for="text">${TEXTS.text}</label><textarea id="text" rows="3" aria-describedby="text-count text-privacy"></textarea><p id="text-count" class="muted">${counted('', session)}</p><p id="text-privacy" class="muted">${TEXTS.privacy}</p></div><details><summary>${TEXTS.identity}</summary><fieldset class="identity" role="none">${field('name', 'text', TEXTS.name)}${field('phone', 'tel', TEXTS.phone)}<ul class="muted"><li>${escaped(session.identity.consentText)}</li></ul><label class="consent"><input id="identity-consent" type="checkbox"><span>${TEXTS.consent}</span></label><p class="fault"></p></fieldset></details>`;

function showForm(content, dialog, { client, session }) {
  content.innerHTML = `<div class="form">${subjectOf(session)}<fieldset><legend>${TEXTS.question}</legend><div class="levels">${session.levels.map(levelOf).join('')}</div></fieldset><p class="muted">${TEXTS.badNeedsReason}</p><div class="after"></div><div class="foot"><p class="fault" role="alert"></p><div class="actions"><button type="button" class="primary" aria-disabled="false">${TEXTS.submit}</button><button type="button" class="plain">${TEXTS.skip}</button></div></div></div>`;
  const after = content.querySelector('.after');
  const foot = content.querySelector('.foot');
  const submit = foot.querySelector('.primary');
  let level;
  content.onchange = ({ target }) => {
    if (target.name !== 'level') return;
    const isFirst = !level;
    level = target.value;
    const list = session.indicators[level] ?? [];
    if (isFirst) after.innerHTML = afterLevel(session, list);
    else after.querySelector('.reasons').innerHTML = reasonsOf(list);
  };
  content.oninput = ({ target }) => {
    if (target.id === 'text') content.querySelector('#text-count').textContent = counted(target.value, session);
  };
  submit.onclick = async () => {
    const indicators = [...content.querySelectorAll('.reasons :checked')].map(({ value }) => value);
    const text = content.querySelector('#text')?.value ?? '';
    const complaint = complaintOf(session, { level, indicators, text });
    foot.querySelector('.fault').textContent = complaint;
    if (complaint) return;
    submit.textContent = TEXTS.sending;
    submit.setAttribute('aria-disabled', 'true');
    showReceipt(content, dialog, await client.submit({ service: { level, indicators }, answers: {}, text }));
  };
}

function showReceipt(content, dialog, { ratingNo, itemName, levelLabel, ratedAt }) {
  content.innerHTML = `<div class="receipt"><div class="head"><span class="tick" aria-hidden="true">✓</span><h3 tabindex="-1">${TEXTS.received}</h3><p>${TEXTS.thanks}</p></div><dl class="box">${row(TEXTS.ratingNo, ratingNo)}${row(TEXTS.subject, itemName)}${row(TEXTS.level, levelLabel)}${row(TEXTS.ratedAt, moment(ratedAt))}</dl><div class="actions"><button type="button">${TEXTS.copy}</button><button type="button">${TEXTS.print}</button></div><section class="way"><div class="actions"><button type="button">${TEXTS.review}</button></div></section><details><summary>${TEXTS.log}</summary></details><p role="status" class="muted"></p></div><div class="actions"><button type="button" class="done">${TEXTS.done}</button></div>`;
  content.querySelector('h3').focus();
  content.querySelector('.done').onclick = () => dialog.close();
}
