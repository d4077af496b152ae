import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { passOn } from '../department/pass-on.js';
import { ENDPOINT, type RoutedProvince } from '../department/routed-province.js';

const run = promisify(execFile);

/** A page as a container would send it, for the expressions that it may hold; there is no container here. */
export function rendered(path: string, values: Readonly<Record<string, string>>): string {
  const valueOf = (_all: string, expression: string): string => {
    const value = values[expression.trim()];
    if (value === undefined) throw new Error(`${path} holds ${expression}, which is not known here`);
    return value;
  };
  return readFileSync(path, 'utf8')
    .replaceAll(/<%(@|--).*?%>/gs, '')
    .replaceAll(/<%=(.*?)%>/gs, valueOf)
    .replaceAll(/\$\{(.*?)\}/g, valueOf)
    .trim();
}

export const hasJava = spawnSync('javac', ['-version']).status === 0;

/** Compiles the example's Java with the signature of the docs beside it, as its page says, and runs it; it asks the province over HTTP. */
export async function startJava(province: RoutedProvince) {
  const folder = mkdtempSync(join(tmpdir(), 'haochaping-java-'));
  mkdirSync(join(folder, 'src'));
  const sign = join(folder, 'src', 'Sign.java');
  writeFileSync(sign, `package cn.example.rating;\n${readFileSync('docs/signing/Sign.java', 'utf8')}`);
  await run('javac', ['-encoding', 'UTF-8', '-d', folder, sign, 'examples/jsp-jquery/Ticket.java']);
  const server = createServer((request, response) => void passOn(province, ENDPOINT, request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { appId, secret } = province.app;
  const env = {
    ...process.env,
    HCP_ENDPOINT: `http://127.0.0.1:${address.port}`,
    HCP_APP: appId,
    HCP_SECRET: secret,
  };
  return {
    ticketOf: async (caseNo: string): Promise<string> =>
      (await run('java', ['-cp', folder, 'cn.example.rating.Ticket', caseNo], { env })).stdout,
    stop: (): void => {
      server.close().closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
