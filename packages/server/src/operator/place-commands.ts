import { dayOf, instantOf } from '@haochaping/core';
import { inOrderOfVersions, placeFileSchema, regionsInChinese, type Place } from '@haochaping/policy';
import { addPlace, listPlaces, type ListedPlace, type PlaceAdded, type PlaceRefusal } from '../places/add-place.js';
import { readPlaceFile, type PlaceFileRead } from '../places/read-place-file.js';
import type { Command, Given, Said } from './command.js';
import { textOfFile } from './list-file.js';
import { PLACE_DIFF } from './place-diff-command.js';

export const PLACE_COMMANDS: readonly Command[] = [
  {
    name: 'place add',
    help: `haochaping-server place add <文件.json>   加入一个地方，或它的新版本；运行中的服务不必重启
加入以后不能改；要改规则，写新的版本号。已有的评价和差评一直用产生时的版本。`,
    operands: 1,
    file: 'read',
    options: {},
    run: async (given, { database, now }) => {
      const read = await placeIn(given);
      if (read.outcome === 'faulty') return read.said;
      return saidOf(read.place, await addPlace(database, read.place, now), dayOf(instantOf(now)));
    },
  },
  {
    name: 'place check',
    help: 'haochaping-server place check <文件.json>   检查文件，每一处错在哪一行、应当怎样都说明；不连接数据库',
    operands: 1,
    file: 'read',
    options: {},
    runAlone: async (given) => {
      const read = await placeIn(given);
      if (read.outcome === 'faulty') return read.said;
      return { ok: true, text: `文件没有错：${nameOf(read.place)}。`, json: { place: summaryOf(read.place) } };
    },
  },
  {
    name: 'place list',
    help: 'haochaping-server place list   有哪些地方、哪些版本，各管哪些地区',
    operands: 0,
    options: {},
    run: async (_given, { database }) => {
      const places = inOrder(await listPlaces(database));
      return {
        ok: true,
        text: places.map(lineOf).join('\n'),
        json: { places: places.map(({ place, ...rest }) => ({ ...summaryOf(place), ...rest })) },
      };
    },
  },
  {
    name: 'place show',
    help: `haochaping-server place show <档案编号>          打印最新的版本，可以存成文件，改成自己的
haochaping-server place show <档案编号>@<版本>   打印这个版本`,
    operands: 1,
    options: {},
    run: async ({ operands: [asked = ''] }, { database }) => {
      const [id = '', version] = asked.split('@');
      const places = inOrder(await listPlaces(database)).filter(({ place: { profile } }) => profile.id === id);
      const listed = places.filter(({ place: { profile } }) => version === undefined || profile.version === version);
      const found = listed.at(-1);
      if (!found) {
        const versions = places.map(({ place }) => place.profile.version).join('、');
        const text = versions ? `档案 ${id} 没有第 ${version ?? ''} 版，有的是：${versions}。` : unknown(id);
        return { ok: false, text, json: { because: versions ? 'version-unknown' : 'place-unknown' } };
      }
      const { place, ...rest } = found;
      return { ok: true, text: JSON.stringify({ $schema: SCHEMA_FILE, ...place }, null, 2), json: { place, ...rest } };
    },
  },
  PLACE_DIFF,
  {
    name: 'place schema',
    help: `haochaping-server place schema   打印地方文件的 JSON Schema；存成 place.schema.json，放在地方文件旁边，编辑器就会提示和查错`,
    operands: 0,
    options: {},
    runAlone: () => {
      const schema = placeFileSchema();
      return Promise.resolve({ ok: true, text: JSON.stringify(schema, null, 2), json: { schema } });
    },
  },
];

const SCHEMA_FILE = './place.schema.json';

const unknown = (id: string): string => `没有档案 ${id}。用 place list 看有哪些。`;

type Found = Extract<PlaceFileRead, { outcome: 'read' }> | { readonly outcome: 'faulty'; readonly said: Said };

async function placeIn({ file }: Given): Promise<Found> {
  const read = readPlaceFile((await textOfFile(file)).replace(/^\uFEFF/, ''));
  if (read.outcome === 'read') return read;
  const { faults } = read;
  const sentence = `${file.called}有 ${faults.length} 处不对，什么都没有改动：`;
  const lines = faults.map(({ line, pointer, detail }) => `  第 ${line} 行 ${pointer || '整个文件'}：${detail}`);
  const said = { ok: false, text: [sentence, ...lines].join('\n'), json: { because: 'place-faulty', faults } };
  return { outcome: 'faulty', said };
}

const nameOf = ({ profile: { id, version, placeName } }: Place): string => `${placeName} ${id} 第 ${version} 版`;
const regionsOf = ({ regions }: Place): string =>
  regions.length > 0 ? `管 ${regionsInChinese(regions)}` : '不管任何地区';

const summaryOf = ({ regions, profile: { id, version, placeName, validFrom } }: Place) => ({
  profile: id,
  version,
  placeName,
  validFrom: validFrom.value,
  regions,
});

const lineOf = ({ place, fingerprint, addedAt }: ListedPlace): string =>
  [
    nameOf(place),
    `${place.profile.validFrom.value} 起施行`,
    regionsOf(place),
    addedAt === undefined ? '自带' : `${addedAt} 加入`,
    `指纹 ${fingerprint.slice(0, 12)}`,
  ].join('  ');

/** The versions of a profile together, the oldest first. */
function inOrder(listed: readonly ListedPlace[]): readonly ListedPlace[] {
  const ids = [...new Set(listed.map(({ place }) => place.profile.id))];
  const versioned = listed.map((it) => ({ ...it, profile: it.place.profile }));
  return ids.flatMap((id) =>
    inOrderOfVersions(versioned.filter(({ profile }) => profile.id === id)).map(({ profile: _profile, ...it }) => it),
  );
}

function saidOf(place: Place, added: PlaceAdded, today: string): Said {
  if (added.outcome === 'refused') {
    return { ok: false, text: sentenceOf(place, added), json: { because: added.because } };
  }
  const { outcome, fingerprint } = added;
  const since = place.profile.validFrom.value;
  const when = since > today ? `从 ${since} 起施行` : '即刻施行';
  const text =
    outcome === 'added'
      ? `已加入${nameOf(place)}，${regionsOf(place)}，${when}。`
      : `已经有${nameOf(place)}，内容相同，什么都没有改动。`;
  return { ok: true, text, json: { added: outcome === 'added', fingerprint, ...summaryOf(place) } };
}

function sentenceOf(place: Place, refusal: PlaceRefusal): string {
  const { version, validFrom } = place.profile;
  switch (refusal.because) {
    case 'version-taken':
      return `已经有${nameOf(place)}，内容不同。用过的版本不能改：请把 version 从 ${version} 改成新的版本号，再加入。`;
    case 'indicators-taken':
      return `指标集 ${refusal.set} 已经有了，内容不同。请给自己的指标集换一个 version。`;
    case 'never-in-force': {
      const { after } = refusal;
      return `第 ${after.version} 版从 ${after.validFrom.value} 起施行，排在这一版之后，这一版永远不会施行。请写更晚的 validFrom；同一天起的，请写更大的 version。`;
    }
    case 'region-taken':
      return `地区 ${refusal.region} 从 ${validFrom.value} 起已经由档案 ${refusal.by} 管。请换一个施行日，或从 regions 里去掉它。`;
  }
}
