// @ts-check

/** The least that a page can do: no library, no client, no checks, no states but one; the yardstick of the benchmark. */
const LEVELS = { 'very-satisfied': '非常满意', satisfied: '满意', 'basically-satisfied': '基本满意' };
const BAD = { dissatisfied: '不满意', 'very-dissatisfied': '非常不满意' };
const REASONS = { 501: '在大厅办事时长时间等待', 502: '一次性告知不到位', 503: '服务态度不好' };

const dialog = document.createElement('dialog');

document.getElementById('rate')?.addEventListener('click', () => {
  dialog.innerHTML = `
    <h2>服务评价</h2>
    <form>
      <fieldset>
        <legend>您对这次服务满意吗？</legend>
        <div class="levels">${choices('radio', 'level', { ...LEVELS, ...BAD })}</div>
      </fieldset>
      <fieldset id="reasons" hidden>
        <legend>哪些地方不满意？</legend>
        ${choices('checkbox', 'reason', REASONS)}
        <label for="text">还想说什么？</label>
        <textarea id="text" name="text" rows="3"></textarea>
      </fieldset>
      <button>提交评价</button>
    </form>`;
  document.body.append(dialog);
  dialog.showModal();
});

dialog.addEventListener('change', () => {
  dialog.querySelector('#reasons')?.removeAttribute('hidden');
});

dialog.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return;
  const filled = new FormData(event.target);
  const body = JSON.stringify({
    service: { level: filled.get('level'), indicators: filled.getAll('reason') },
    answers: {},
    text: filled.get('text'),
  });
  const headers = { 'content-type': 'application/json' };
  const receipt = await (await fetch('/v1/ratings', { method: 'POST', headers, body })).json();
  dialog.innerHTML = `<h3>评价已收到</h3><p>评价编号 <b>${receipt.ratingNo}</b></p>`;
});

/**
 * @param {'radio' | 'checkbox'} type
 * @param {string} name
 * @param {Readonly<Record<string, string>>} labels
 */
function choices(type, name, labels) {
  return Object.entries(labels)
    .map(([value, label]) => `<label><input type="${type}" name="${name}" value="${value}" />${label}</label>`)
    .join('');
}
