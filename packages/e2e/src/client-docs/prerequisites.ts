import { createOfficerClient } from '@haochaping/client/officer';
import { instantOf, type OfficialStep } from '@haochaping/core';
import type { SandboxProvince } from './sandbox-province.js';

type Prerequisites = Readonly<Record<string, string>>;

const PROPOSED: OfficialStep = {
  step: 'propose-exclusion',
  ground: 'mistaken',
  evidence: ['叫号记录 A031'],
  note: '评价的是另一窗口',
};
const UPHELD: OfficialStep = { step: 'decide', decision: 'upheld', note: '证据充分' };

/** What a reader of each page has at hand, made by what the other pages tell. */
export const PREREQUISITES: Readonly<Record<string, (province: SandboxProvince) => Promise<Prerequisites>>> = {
  'page.md': async ({ endpoint, newTicket }) => ({
    endpoint,
    ticket: await newTicket(),
    anotherTicket: await newTicket(),
  }),
  'public.md': ({ endpoint }) => Promise.resolve({ endpoint }),
  'department.md': async ({ endpoint, app }) => ({ endpoint, ...app, caseNo: 'XH-2026-1016-0031' }),
  'officer.md': async ({ endpoint, badlyRated, closedMatter, tokenOf, newPaperTicket }) => {
    await badlyRated();
    return {
      endpoint,
      officerToken: await tokenOf('officer', '007'),
      supervisorToken: await tokenOf('supervisor', '104'),
      otherSupervisorToken: await tokenOf('supervisor', '105'),
      callerToken: await closedMatter(),
      paperTicket: await newPaperTicket(),
    };
  },
  'supervisor.md': async ({ endpoint, badlyRated, closedMatter, tokenOf }) => {
    for (let given = 0; given < 3; given += 1) await badlyRated();
    await closedMatter(); // the sandbox fills the lists at once
    return { endpoint, supervisorToken: await tokenOf('supervisor', '104') };
  },
  'survey.md': async ({ endpoint, tokenOf }) => ({
    endpoint,
    supervisorToken: await tokenOf('supervisor', '104'),
    opensAt: instantOf(Date.now() - 60_000),
    endsAt: instantOf(Date.now() + 86_400_000),
  }),
  'tracking.md': async ({ endpoint, badlyRated, tokenOf, take }) => {
    const [answered, excluded] = [await badlyRated(), await badlyRated()];
    const [officer, decider] = [await tokenOf('officer', '008'), await tokenOf('decider', '101')];
    await take(
      answered.ratingNo,
      officer,
      { step: 'verify', finding: 'confirmed', note: '情况属实' },
      { step: 'rectify', note: '已统一材料清单' },
      { step: 'answer', note: '已电话说明并致歉' },
    );
    const supervisor = createOfficerClient({ endpoint, officerToken: await tokenOf('supervisor', '104') });
    await supervisor.identity(answered.ratingNo, 'answer');
    await take(excluded.ratingNo, officer, PROPOSED);
    await take(excluded.ratingNo, decider, UPHELD);
    const { trackingToken, ratingNo } = answered;
    return { endpoint, trackingToken, ratingNo, excludedToken: excluded.trackingToken };
  },
  'hall.md': async ({ endpoint, newTicket }) => ({ endpoint, ticket: await newTicket() }),
  'outbox.md': async ({ endpoint, newTicket }) => ({ endpoint, ticket: await newTicket() }),
  'errors.md': async ({ endpoint, newTicket }) => ({
    endpoint,
    ticket: await newTicket(),
    nobodyThere: 'http://127.0.0.1:1',
  }),
};
