import { createRatingClient, memoryOutbox } from '@haochaping/client';
import { createDepartmentClient } from '@haochaping/client/department';
import { createOfficerClient } from '@haochaping/client/officer';
import type { Channel, OfficialRole, OfficialStep, ServiceCase } from '@haochaping/core';
import { SANDBOX_OFFICES, createServer } from '@haochaping/server';
import { randomBytes } from 'node:crypto';

export type SandboxProvince = Awaited<ReturnType<typeof startProvince>>;

/** 新华区, where the rater gives a name and everything can happen to a bad review. */
const CASE: ServiceCase = {
  item: { itemCode: '11141125MB1A2B3C4D4000123001000', itemName: '食品经营许可证核发' },
  organisation: { orgCode: 'XH-0375', orgName: '新华区政务服务中心' },
  staff: { staffNo: '017', staffName: '李敏' },
  regionCode: '410402',
  caseKind: 'promised',
  caseStatus: 'closed',
  acceptedAt: '2026-10-12T09:00:00+08:00',
  closedAt: '2026-10-16T09:30:00+08:00',
};
/** 柳林, where nobody has to give a name. */
const NAMELESS_CASE: ServiceCase = {
  ...CASE,
  organisation: { orgCode: '11141125MB1A2B3C4D', orgName: '柳林县行政审批服务管理局' },
  regionCode: '141125',
};
/** 天津, where every matter that was closed is called about by the unit that closed it. */
const TIANJIN_CASE: ServiceCase = {
  ...CASE,
  organisation: { orgCode: 'BH-SC', orgName: '滨海新区市场监督管理局' },
  regionCode: '120116',
};
/** The supervising office above it. */
const OFFICE = 'XH-HCP';

/** The reference server itself, over HTTP, with people who have already done something there. */
export async function startProvince() {
  const server = await createServer({
    storage: { kind: 'memory' },
    masterKey: randomBytes(32),
    sandbox: true,
    port: 0,
    host: '127.0.0.1',
  });
  const endpoint = `http://127.0.0.1:${server.port}`;
  const app = await server.ensureApp({ appId: 'portal', name: '部门门户', offices: SANDBOX_OFFICES });
  const department = createDepartmentClient({ endpoint, ...app });
  let cases = 0;

  async function ticketOf(serviceCase: ServiceCase, channel: Channel = 'pc'): Promise<string> {
    cases += 1;
    const caseNo = `DOCS-${cases}`;
    await department.registerServiceCase(caseNo, serviceCase);
    return (await department.requestTicket(caseNo, { channel })).ticket;
  }

  async function tokenOf(role: OfficialRole, staffNo: string): Promise<string> {
    const orgCode = role === 'officer' ? CASE.organisation.orgCode : OFFICE;
    return (await department.mintOfficerToken({ officer: { staffNo, staffName: '王芳' }, orgCode, roles: [role] }))
      .officerToken;
  }

  /** Somebody was not satisfied, and left a name. */
  async function badlyRated() {
    const client = createRatingClient({ endpoint, ticket: await ticketOf(CASE), outbox: memoryOutbox() });
    const receipt = await client.submit({
      service: { level: 'dissatisfied', indicators: [] },
      staff: { level: 'dissatisfied', indicators: [] },
      answers: {},
      text: '跑了三趟，每次要的材料都不一样',
      identity: { name: '张三丰', phone: '13800138000', consent: true },
    });
    const { orgCode } = CASE.organisation;
    await take(receipt.ratingNo, await tokenOf('supervisor', '104'), {
      step: 'dispatch',
      to: orgCode,
      note: '请在24小时内核实',
    });
    return receipt;
  }

  /** A matter was closed a few minutes ago; gives the token of one of its unit’s callers. */
  async function closedMatter(): Promise<string> {
    await ticketOf(TIANJIN_CASE);
    await fetch(`${endpoint}/v1/sandbox/clock`, { method: 'POST', body: '{"forwardSeconds":300}' });
    const { orgCode } = TIANJIN_CASE.organisation;
    const officer = { staffNo: '021', staffName: '赵敏' };
    return (await department.mintOfficerToken({ officer, orgCode, roles: ['caller'] })).officerToken;
  }

  async function take(ratingNo: string, officerToken: string, ...steps: readonly OfficialStep[]): Promise<void> {
    const desk = createOfficerClient({ endpoint, officerToken });
    for (const step of steps) await desk.take(ratingNo, step);
  }

  return {
    endpoint,
    app,
    newTicket: () => ticketOf(NAMELESS_CASE),
    newPaperTicket: () => ticketOf(CASE, 'paper'),
    tokenOf,
    badlyRated,
    closedMatter,
    take,
    stop: () => server.stop(),
  };
}
