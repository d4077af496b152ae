import {
  PLACE_WORDS,
  changesBetween,
  inOrderOfVersions,
  regionsInChinese,
  rulesInChinese,
  type Place,
  type Profile,
  type RuleInChinese,
} from '@haochaping/policy';
import { placesNow } from '../store/places.js';
import type { Command } from './command.js';

export const PLACE_DIFF: Command = {
  name: 'place diff',
  help: `haochaping-server place diff <档案编号>[@<版本>] <档案编号>[@<版本>]   两个版本或两个地方的规则哪里不同，原来怎样、现在怎样
不写版本的是最新的一版；--json 有每一项前后的全部内容和依据。`,
  operands: 2,
  options: {},
  run: async ({ operands }, { database }) => {
    const places = inOrderOfVersions(await placesNow(database));
    const found = operands.map((asked) => {
      const [id, version] = asked.split('@');
      return places
        .filter(({ profile }) => profile.id === id && (version === undefined || profile.version === version))
        .at(-1);
    });
    const [older, newer] = found;
    if (!older || !newer) {
      const unknown = operands.filter((_asked, nth) => !found[nth]).join('、');
      const text = `没有 ${unknown}。用 place list 看有哪些档案和版本。`;
      return { ok: false, text, json: { because: 'place-unknown' } };
    }
    const changes = changesBetween(older.profile, newer.profile);
    const regions = { before: older.regions, after: newer.regions };
    return { ok: true, text: textOf(older, newer), json: { from: nameOf(older), to: nameOf(newer), regions, changes } };
  },
};

const nameOf = ({ profile: { id, version } }: Place): string => `${id}@${version}`;

function textOf(older: Place, newer: Place): string {
  const head = `${older.profile.placeName} ${nameOf(older)} → ${newer.profile.placeName} ${nameOf(newer)}`;
  const keys = changesBetween(older.profile, newer.profile).map(({ key }) => key);
  const lines = [
    ...differing('管哪些地区', regionsInChinese(older.regions), regionsInChinese(newer.regions)),
    ...differing('施行', older.profile.validFrom.value, newer.profile.validFrom.value),
    ...ruleLines(older.profile, newer.profile),
  ];
  if (keys.length === 0 && lines.length === 0) return `${head}：规则相同。`;
  const named = keys.map((key) => `${key}（${PLACE_WORDS[key.split('.')[0] ?? ''] ?? ''}）`);
  const all = named.length > 0 ? [`改动的项：${named.join('、')}。前后的全部内容用 --json 看。`] : [];
  return [`${head}：`, ...lines.map((line) => `  ${line}`), ...all].join('\n');
}

const differing = (what: string, before: string, after: string): readonly string[] =>
  before === after ? [] : [what, `  原来：${before}`, `  现在：${after}`];

function ruleLines(older: Profile, newer: Profile): readonly string[] {
  const [before, after] = [byName(older), byName(newer)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was = [], is = []] = [before.get(name), after.get(name)];
    const said = differing(name, saysOf(was), saysOf(is));
    if (said.length > 0) return said;
    return groundOf(was) === groundOf(is) ? [] : [`${name}：规则不变，只是依据不同`];
  });
}

/** The rules that people read, those of one name together. */
function byName(profile: Profile): ReadonlyMap<string, readonly RuleInChinese[]> {
  const rules = Object.values(rulesInChinese(profile)).flat();
  return new Map(rules.map(({ name }) => [name, rules.filter((rule) => rule.name === name)]));
}

const saysOf = (rules: readonly RuleInChinese[]): string => rules.map(({ says }) => says).join('；') || '没有这一项';

const groundOf = (rules: readonly RuleInChinese[]): string =>
  rules
    .map(({ source, declared }) => [source && `${source.notice}“${source.quote}”`, declared].filter(Boolean).join('；'))
    .join('；');
