import { reencryptSecrets } from '../apps/operate-apps.js';
import { reencryptIdentities } from '../identity/reencrypt-identities.js';
import { isKeyOf } from '../log/check-log.js';
import { rotateSigningKey } from '../log/signing-key.js';
import { reencryptSinks } from '../reports/operate-sinks.js';
import { keepEarlierKeys } from '../store/earlier-keys.js';
import type { Command, Opened, Said } from './command.js';

export const KEY_ROTATE: Command = {
  name: 'key rotate',
  help: `haochaping-server key rotate   换一把给存证日志签名的密钥；用过的公钥一直公布，以前的签名照样能验证
不用停服务器：每个进程下一次封存（一分钟以内有新记录时）起用新的。主密钥不变。
  --master                      换主密钥：HCP_MASTER_KEY 是新的，HCP_OTHER_MASTER_KEY 是原来的，把用原来那把加密的
                                都改用新的，签名密钥一起换；不用停服务器，中断了再运行一次就接着做，做完会说原来的可以去掉`,
  operands: 0,
  options: { master: { type: 'boolean' } },
  run: async ({ flag }, opened, tell) => {
    if (flag('master')) return rotateMaster(opened, tell);
    const { from, to } = await rotateSigningKey(opened.database, opened.keys, opened.now);
    const before = from === undefined ? '' : `原来的 ${from} 不再签名，公钥仍在 GET /v1/log/keys。`;
    return { ok: true, text: `已换签名密钥，新的是 ${to}。${before}`, json: { from, to } };
  },
};

async function rotateMaster({ database, keys, now }: Opened, tell: (progress: string) => void): Promise<Said> {
  const { id: to, other } = keys;
  if (!other || other.id === to) {
    const text =
      '没有原来的主密钥，什么都没有改动。请把 HCP_MASTER_KEY 设为新的，HCP_OTHER_MASTER_KEY 设为原来的，重启每个进程，再运行一次。';
    return { ok: false, text, json: { because: 'one-master-key' } };
  }
  if (!(await isKeyOf(database, keys))) {
    const text =
      '这个数据库用的不是这两把主密钥中的任何一把，什么都没有改动。请核对 HCP_OTHER_MASTER_KEY 是不是原来的那一把。';
    return { ok: false, text, json: { because: 'wrong-master-key' } };
  }
  const secrets = await reencryptSecrets(database, keys);
  const sinks = await reencryptSinks(database, keys);
  let identities = 0;
  const pass = () => reencryptIdentities(database, keys, (done) => tell(`已重新加密 ${identities + done} 处`));
  let last = await pass();
  while (last.done > 0) {
    identities += last.done;
    last = await pass(); // for those added behind
  }
  const { unreadable } = last;
  await database.transaction().execute((transaction) => keepEarlierKeys(transaction, keys, now));
  if (!(await isKeyOf(database, { ...keys, other: undefined }))) await rotateSigningKey(database, keys, now);
  const counted = `用新的主密钥（${to}）重新加密了姓名电话 ${identities} 处、应用密钥 ${secrets} 处、报送设置 ${sinks} 处`;
  const json = { from: other.id, to, identities, secrets, sinks, unreadable };
  if (unreadable.length > 0) {
    const some = unreadable.slice(0, 10).join('、');
    const text = `${counted}，但有 ${unreadable.length} 处两把主密钥都解不开：${some}。原来的主密钥请先留着，找到加密它们的那一把。`;
    return { ok: false, text, json: { ...json, because: 'unreadable' } };
  }
  const text = `${counted}，没有一处还用原来的（${other.id}）。每个进程都已用新的设置重启过的，现在可以去掉 HCP_OTHER_MASTER_KEY，再逐个重启；以前的备份要用原来的主密钥，和备份一起保管。`;
  return { ok: true, text, json };
}
