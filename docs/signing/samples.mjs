import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A sample that can run: with which command for each algorithm; an algorithm without one names what it lacks.
 * @typedef {{ with: string, run: Record<'hmac-sha256' | 'hmac-sm3', string[] | undefined>, lacks?: string }} Ready
 * @typedef {{ name: string, prepare: (folder: string) => Ready | { missing: string } }} Sample
 */

const HERE = dirname(fileURLToPath(import.meta.url));
const source = (/** @type {string} */ name) => join(HERE, name);

/** Where Debian puts what the samples need for SM3. */
const BCPROV = process.env.HCP_BCPROV ?? '/usr/share/java/bcprov.jar';
const GOPATH_WITH_SM3 = process.env.HCP_GOPATH ?? '/usr/share/gocode';

/** What a program says of itself in its first line; undefined where it is not installed. */
function versionOf(program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? (stdout || stderr).split('\n')[0].trim() : undefined;
}

function compile(program, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${program} 编译失败：\n${stdout}${stderr}`);
}

function java(folder) {
  const version = versionOf('javac', '-version');
  if (!version || !versionOf('java', '-version')) return { missing: 'javac、java（Debian：default-jdk-headless）' };
  const sm3 = existsSync(BCPROV);
  const asJava8 = version.startsWith('javac 1.8') ? [] : ['--release', '8'];
  const sources = [source('Sign.java'), ...(sm3 ? [source('SignSm3.java')] : [])];
  compile('javac', [...asJava8, '-encoding', 'UTF-8', '-cp', BCPROV, '-d', folder, ...sources]);
  return {
    with: version,
    run: {
      'hmac-sha256': ['java', '-cp', folder, 'Sign'],
      'hmac-sm3': sm3 ? ['java', '-cp', [folder, BCPROV].join(delimiter), 'SignSm3'] : undefined,
    },
    lacks: 'bcprov.jar（Debian：libbcprov-java；或 HCP_BCPROV）',
  };
}

function php() {
  const version = versionOf('php', '-v');
  if (!version) return { missing: 'php（Debian：php-cli）' };
  const sm3 = versionOf('php', '-r', 'exit(in_array("sm3", openssl_get_md_methods(), true) ? 0 : 1);') !== undefined;
  const run = ['php', source('sign.php')];
  return {
    with: version.replace(/ \(.*/, ''),
    run: { 'hmac-sha256': run, 'hmac-sm3': sm3 ? run : undefined },
    lacks: '带 SM3 的 openssl 扩展',
  };
}

function csharp(folder) {
  const compiler = versionOf('mcs', '--version');
  if (!compiler || !versionOf('mono', '--version')) return { missing: 'mcs、mono（Debian：mono-mcs、mono-runtime）' };
  const program = join(folder, 'Sign.exe');
  const args = ['-langversion:6', '-r:System.Net.Http', `-out:${program}`, source('Sign.cs'), source('Sm3.cs')];
  try {
    compile('mcs', args);
  } catch (error) {
    if (!error.message.includes('CS0006')) throw error;
    return { missing: 'System.Net.Http（Debian：libmono-system-net-http4.0-cil）' };
  }
  const run = ['mono', program];
  return { with: compiler.replace('C# compiler version ', ''), run: { 'hmac-sha256': run, 'hmac-sm3': run } };
}

function go(folder) {
  const version = versionOf('go', 'version');
  if (!version) return { missing: 'go（Debian：golang-go）' };
  const program = join(folder, 'sign-go');
  const sm3 = existsSync(join(GOPATH_WITH_SM3, 'src/github.com/tjfoc/gmsm/sm3'));
  const sources = [source('sign.go'), ...(sm3 ? [source('sm3.go')] : [])];
  compile('go', ['build', '-o', program, ...sources], { GO111MODULE: 'off', GOPATH: GOPATH_WITH_SM3 });
  return {
    with: version.replace('go version ', ''),
    run: { 'hmac-sha256': [program], 'hmac-sm3': sm3 ? [program] : undefined },
    lacks: 'github.com/tjfoc/gmsm（Debian：golang-github-tjfoc-gmsm-dev；或 HCP_GOPATH）',
  };
}

function shell() {
  const version = versionOf('openssl', 'version');
  const tools = ['sh', 'curl'].every((tool) => spawnSync(tool, ['-c', ':']).error === undefined);
  if (!version || !tools) return { missing: 'sh、openssl、curl' };
  const sm3 = spawnSync('openssl', ['dgst', '-sm3'], { input: '' }).status === 0;
  const run = ['sh', source('sign.sh')];
  return {
    with: version.replace(/ \(.*/, ''),
    run: { 'hmac-sha256': run, 'hmac-sm3': sm3 ? run : undefined },
    lacks: '带 SM3 的 OpenSSL',
  };
}

/** @type {Sample[]} */
export const SAMPLES = [
  { name: 'Java', prepare: java },
  { name: 'PHP', prepare: php },
  { name: 'C#', prepare: csharp },
  { name: 'Go', prepare: go },
  { name: '命令行', prepare: shell },
];
