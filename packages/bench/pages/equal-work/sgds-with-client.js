import '@govtechsg/sgds-web-component/components/Button/index.js';
import '@govtechsg/sgds-web-component/components/Checkbox/index.js';
import '@govtechsg/sgds-web-component/components/Modal/index.js';
import '@govtechsg/sgds-web-component/components/Radio/index.js';
import '@govtechsg/sgds-web-component/components/Textarea/index.js';
import { ticketOf, whenAsked } from '../rating.js';
import { complaintOf, counted, createRatingClient, moment, TEXTS } from './content.js';

/** The same content and client with Singapore's components, which the page has loaded up front as their documentation has it. */
const modal = document.createElement('sgds-modal');

whenAsked(async ({ currentTarget }) => {
  const client = createRatingClient(ticketOf(currentTarget));
  modal.innerHTML = `<h2 slot="title">${TEXTS.title}</h2><div class="rating"><p role="status">${TEXTS.loading}</p></div>`;
  document.body.append(modal);
  modal.setAttribute('open', '');
  const [earlier, session] = await Promise.all([client.receipt(), client.session()]);
  if (earlier) showReceipt(earlier);
  else showForm(client, session);
});

const row = (name, value) => `<div><dt>${name}</dt><dd>${value}</dd></div>`;

const reasonsOf = (list) =>
  `<sgds-checkbox-group label="${TEXTS.reasons}">${list.map(({ code, text }) => `<sgds-checkbox value="${code}">${text}</sgds-checkbox>`).join('')}</sgds-checkbox-group>`;

const afterLevel = (session, list) =>
  `<div class="reasons">${reasonsOf(list)}</div><sgds-textarea label="${TEXTS.text}" rows="3"></sgds-textarea><p id="text-count">${counted('', session)}</p><p>${TEXTS.privacy}</p><details><summary>${TEXTS.identity}</summary><label for="identity-name">${TEXTS.name}</label><input id="identity-name" type="text" autocomplete="name"><label for="identity-phone">${TEXTS.phone}</label><input id="identity-phone" type="tel" autocomplete="tel"><ul><li>${session.identity.consentText}</li></ul><sgds-checkbox>${TEXTS.consent}</sgds-checkbox></details>`;

function showForm(client, session) {
  const { subject } = session;
  const rating = modal.querySelector('.rating');
  rating.innerHTML = `<section aria-label="${TEXTS.subject}"><details><summary><h3>${subject.itemName}</h3> <span>${subject.orgName}</span></summary><dl>${row(TEXTS.office, subject.orgName)}${row(TEXTS.caseNo, subject.caseNo)}</dl></details></section><sgds-radio-group label="${TEXTS.question}">${session.levels.map(({ level, label }) => `<sgds-radio value="${level}">${label}</sgds-radio>`).join('')}</sgds-radio-group><p>${TEXTS.badNeedsReason}</p><div class="after"></div><p class="fault" role="alert"></p>`;
  const foot = document.createElement('div');
  foot.slot = 'footer';
  foot.innerHTML = `<sgds-button>${TEXTS.submit}</sgds-button><sgds-button variant="ghost">${TEXTS.skip}</sgds-button>`;
  modal.append(foot);
  const after = rating.querySelector('.after');
  let level;
  rating.querySelector('sgds-radio-group').addEventListener('sgds-change', ({ currentTarget }) => {
    const isFirst = !level;
    level = currentTarget.value;
    const list = session.indicators[level] ?? [];
    if (isFirst) after.innerHTML = afterLevel(session, list);
    else after.querySelector('.reasons').innerHTML = reasonsOf(list);
  });
  rating.addEventListener('sgds-input', ({ target }) => {
    if (target.matches('sgds-textarea'))
      rating.querySelector('#text-count').textContent = counted(target.value, session);
  });
  foot.querySelector('sgds-button').addEventListener('click', async ({ currentTarget }) => {
    const boxes = [...rating.querySelectorAll('.reasons sgds-checkbox')];
    const indicators = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const text = rating.querySelector('sgds-textarea')?.value ?? '';
    const complaint = complaintOf(session, { level, indicators, text });
    rating.querySelector('.fault').textContent = complaint;
    if (complaint) return;
    currentTarget.textContent = TEXTS.sending;
    const receipt = await client.submit({ service: { level, indicators }, answers: {}, text });
    foot.remove();
    showReceipt(receipt);
  });
}

function showReceipt({ ratingNo, itemName, levelLabel, ratedAt }) {
  modal.querySelector('.rating').innerHTML =
    `<h3 tabindex="-1">${TEXTS.received}</h3><p>${TEXTS.thanks}</p><dl>${row(TEXTS.ratingNo, ratingNo)}${row(TEXTS.subject, itemName)}${row(TEXTS.level, levelLabel)}${row(TEXTS.ratedAt, moment(ratedAt))}</dl><sgds-button>${TEXTS.copy}</sgds-button><sgds-button>${TEXTS.print}</sgds-button><section><sgds-button>${TEXTS.review}</sgds-button></section><details><summary>${TEXTS.log}</summary></details><p role="status"></p><sgds-button>${TEXTS.done}</sgds-button>`;
  modal.querySelector('h3').focus();
}
