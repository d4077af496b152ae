// @ts-check
import { connectPad } from '@haochaping/client/hall';
import '@haochaping/elements/define/qr-handoff.js';
import { askBackend } from '../../site/public/ask-backend.js';
import { place, tell } from '../../site/public/place.js';
import { clientFor } from './province.js';

/** What the window is told of a pad that is free again: that it was rated, and never how. */
const ENDED = { rated: '已评价，谢谢！', skipped: '群众这次不评。', idle: '没有人评，平板已清空。' };

/** The pad of this window: the frame beside it. */
const padFrame = /** @type {HTMLIFrameElement | null} */ (parent.document.querySelector('iframe[name="pad"]'));
const pad =
  padFrame?.contentWindow &&
  connectPad({ pad: padFrame.contentWindow, origin: location.origin, ended: (because) => padIsFree(because) });

let caseNo = '';

place('to-pad').addEventListener('click', () => void attempt(handToPad));
place('to-code').addEventListener('click', () => void attempt(showCode));
place('next').addEventListener('click', () => void attempt(nextMatter));
void attempt(nextMatter);

/** Closes another matter, and forgets the last one. */
async function nextMatter() {
  place('code').replaceChildren();
  place('says').textContent = '';
  place('ways').hidden = true;
  const answer = await askBackend('/api/hall/matters', { method: 'POST' });
  const matter = /** @type {{ caseNo: string, applicant: string, itemName: string }} */ (answer);
  caseNo = matter.caseNo;
  place('item').textContent = matter.itemName;
  place('applicant').textContent = matter.applicant;
  place('case-no').textContent = matter.caseNo;
  place('closed').hidden = false;
  place('ways').hidden = false;
}

async function handToPad() {
  const isTaken = await pad?.handOver(await askTicket('pad'));
  place('says').textContent = isTaken ? '已交给平板，请群众评价。' : '没有连上平板，请出示二维码。';
}

async function showCode() {
  const handoff = document.createElement('hcp-qr-handoff');
  handoff.client = clientFor(await askTicket('code'));
  handoff.addEventListener('hcp-handoff-ended', () => isOver());
  // The link stands beside its code for the phone in the next frame, which has no camera.
  handoff.dataset['link'] = await handoff.client.page?.();
  place('code').replaceChildren(handoff);
  place('says').textContent = '';
}

/** @param {'rated' | 'skipped' | 'idle'} because */
function padIsFree(because) {
  if (because === 'rated') {
    place('code').replaceChildren();
    isOver();
  }
  // The code says it itself where it is shown.
  place('says').textContent = ENDED[because];
}

/** It is rated once: there is nothing to hand over any more. */
function isOver() {
  place('ways').hidden = true;
  place('says').textContent = '';
}

/** @param {'pad' | 'code'} way */
async function askTicket(way) {
  const answer = await askBackend(`/api/hall/matters/${caseNo}/tickets/${way}`, { method: 'POST' });
  return /** @type {{ ticket: string }} */ (answer).ticket;
}

/** @param {() => Promise<void>} doing */
async function attempt(doing) {
  tell(place('trouble'), '');
  try {
    await doing();
  } catch (reason) {
    tell(place('trouble'), reason instanceof Error ? reason.message : '出错了，请重试。');
  }
}
