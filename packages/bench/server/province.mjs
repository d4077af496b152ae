// @ts-check
import { answerCpuTime } from './child-process.mjs';

/**
 * Our server on a database, in a process of its own. The module of the server is given, so that an earlier build can run beside
 * this one.
 */
const [storage = '', module = ''] = process.argv.slice(2);
/** @type {typeof import('@haochaping/server')} */
const { createServer } = await import(module);
const isSandbox = process.argv.includes('--sandbox');
const server = await createServer({
  storage: storage.startsWith('postgres:') ? { kind: 'postgres', url: storage } : { kind: 'folder', folder: storage },
  masterKey: Buffer.alloc(32, 7),
  port: 0,
  host: '127.0.0.1',
  sandbox: isSandbox,
  http: { drainSeconds: 0 },
});
/** @type {import('@haochaping/server').ListedOrganisation} */
const office = {
  orgCode: 'LL-HCP',
  orgName: '柳林县“好差评”工作办公室',
  regionCode: '000000',
  kind: 'supervising-office',
};
/** @type {import('@haochaping/server').ListedOrganisation} */
const department = { ...office, orgCode: '11141125MB1A2B3C4D', kind: 'department', above: 'LL-HCP' };
await server.importOrganisations?.([office, department]);
const app = await server.ensureApp({ appId: 'bench', name: '基准测试', offices: [office.orgCode] });
process.send?.({ address: `http://127.0.0.1:${server.port}`, ...app });
answerCpuTime();
process.on('SIGTERM', () => void server.stop().then(() => process.exit()));
