// @ts-check
import { createRatingClient, createTrackingClient, memoryOutbox } from '@haochaping/client';
import { createOfficerClient } from '@haochaping/client/officer';
import { readFile, writeFile } from 'node:fs/promises';
import { OFFICES } from '../cases/organisations.mjs';
import { refusalCode } from '../province/trouble.mjs';

/**
 * What the invented citizen's own phone remembers of a rating.
 * @typedef {{ caseNo: string, ratingNo: string, ratedAt: string, trackingToken: string }} Remembered
 * @typedef {import('../province/province.mjs').Province} Province
 * @typedef {import('../cases/case.mjs').Case} Case
 * @typedef {'well' | 'answered' | 'closed'} Course rated well; badly, and answered; badly, and closed after the answer
 */

/** @type {Readonly<Record<string, { course: Course, text?: string, answer?: string }>>} by the serials of the cases */
const RATED = {
  '0311': { course: 'well' },
  '0174': {
    course: 'answered',
    text: '同一份材料交了两次，窗口没有一次说清。',
    answer: '已把材料清单合并成一张并在窗口公示，今后只收一次。给您添了麻烦，向您致歉。',
  },
  '0225': {
    course: 'closed',
    text: '等了十来天没有人告诉我办到哪一步。',
    answer: '已开通短信提醒，每办一步都通知申请人。感谢您指出。',
  },
};

/**
 * Lets the citizen rate some of the cases, and their offices answer, unless that was done by an earlier start. A file keeps what the
 * citizen's phone remembers, for nobody else knows it.
 * @param {Province} province
 * @param {readonly Case[]} cases
 * @param {string} file
 * @returns {Promise<readonly Remembered[]>}
 */
export async function sampleRatings(province, cases, file) {
  /** @type {Remembered[]} */
  const remembered = JSON.parse(await readFile(file, 'utf8').catch(() => '[]'));
  for (const it of cases) {
    const rated = RATED[it.caseNo.slice(-4)];
    if (!rated || remembered.some(({ caseNo }) => caseNo === it.caseNo)) continue;
    const receipt = await rate(province, it, rated);
    if (receipt) remembered.push(receipt);
  }
  await writeFile(file, JSON.stringify(remembered), { mode: 0o600 });
  return remembered;
}

/**
 * @param {Province} province
 * @param {Case} it
 * @param {(typeof RATED)[string]} rated
 * @returns {Promise<Remembered | undefined>} undefined where it was rated already
 */
async function rate(province, it, { course, text, answer = '' }) {
  const { endpoint } = province;
  const ticket = await ticketFor(province, it.caseNo);
  if (!ticket) return undefined;
  const client = createRatingClient({ endpoint, ticket, outbox: memoryOutbox() });
  /** @type {'very-satisfied' | 'dissatisfied'} */
  const level = course === 'well' ? 'very-satisfied' : 'dissatisfied';
  const [indicator] = (await client.session()).indicators[level] ?? [];
  const service = { level, indicators: indicator ? [indicator.code] : [] };
  const { ratingNo, ratedAt, trackingToken } = await client.submit({ service, answers: {}, ...(text && { text }) });
  if (course !== 'well') await answerAs(province, it, ratingNo, answer);
  if (course === 'closed') await createTrackingClient({ endpoint, trackingToken }).verdict({ verdict: 'accepted' });
  return { caseNo: it.caseNo, ratingNo, ratedAt, trackingToken };
}

/**
 * @param {Province} province
 * @param {string} caseNo
 */
async function ticketFor(province, caseNo) {
  try {
    return (await province.ticket(caseNo, 'mobile')).ticket;
  } catch (reason) {
    if (refusalCode(reason) === 'ticket-already-rated') return undefined;
    throw reason;
  }
}

/**
 * The office verifies, rectifies and answers.
 * @param {Province} province
 * @param {Case} it
 * @param {string} ratingNo
 * @param {string} answer
 */
async function answerAs(province, { serviceCase }, ratingNo, answer) {
  const office = OFFICES.find(({ orgCode }) => orgCode === serviceCase.organisation.orgCode);
  if (!office) return;
  const { officerToken } = await province.officerToken(office, 'officer');
  const desk = createOfficerClient({ endpoint: province.endpoint, officerToken });
  await desk.take(ratingNo, { step: 'verify', finding: 'confirmed', note: '调看了收件记录，情况属实。' });
  await desk.take(ratingNo, { step: 'rectify', note: '已整改，并在窗口公示。' });
  await desk.take(ratingNo, { step: 'answer', note: answer });
}
