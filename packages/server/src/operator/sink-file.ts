import type { FieldFault } from '@haochaping/protocol';
import { jsonBody, parse, type Parsed } from '../interface/parse.js';
import { provinceAdapter } from '../reports/province-adapter.js';
import { sinkFileSchema, type SinkFile, type SinkSettings } from '../reports/sink.js';
import type { Said } from './command.js';

/** What the file of a sink says; secrets stand in a file, never on a command line. */
const WORDS: Readonly<Record<string, string>> = {
  kind: '报送对象的种类（platform 或 province）',
  province: '省市平台（zfsoft）',
  url: '地址（http 或 https，不含用户名和 #）',
  appId: '上级平台发给的应用编号',
  secret: '上级平台发给的密钥',
  algorithm: '签名算法（hmac-sha256 或 hmac-sm3）',
};

/** A sink as a file describes it, or everything that is wrong with the file. */
export function settingsIn(bytes: Buffer): Parsed<{ readonly url: string; readonly settings: SinkSettings }> {
  const json = jsonBody(bytes);
  if (json.outcome === 'unreadable') {
    return { outcome: 'faulty', faults: [{ pointer: '', code: 'unreadable', detail: '不是 JSON' }] };
  }
  const read = parse(sinkFileSchema, json.value, (field) => {
    const word = WORDS[field];
    return word === undefined ? undefined : { word };
  });
  return read.outcome === 'faulty' ? read : sinkIn(read.value);
}

function sinkIn(file: SinkFile): Parsed<{ readonly url: string; readonly settings: SinkSettings }> {
  if (file.kind === 'platform') {
    const { url, ...settings } = file;
    return { outcome: 'parsed', value: { url, settings } };
  }
  const read = provinceAdapter(file);
  if (read.outcome === 'refused') return { outcome: 'faulty', faults: read.faults };
  return { outcome: 'parsed', value: { url: read.adapter.provinceName, settings: file } };
}

/** Says what is wrong, without a value: there are secrets among them. */
export function settingsWrong(called: string, faults: readonly FieldFault[]): Said {
  const sentence = `${called}的设置不对，什么都没有改动：`;
  const text = [sentence, ...faults.map(({ pointer, detail }) => `  ${pointer} ${detail}`)].join('\n');
  return { ok: false, text, json: { because: sentence, faults } };
}
