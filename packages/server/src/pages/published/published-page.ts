import { LEVELS, dayOf, lookUp, type FigureLine, type Publication } from '@haochaping/core';
import { levels as levelNames } from '@haochaping/core/words/zh-hans.js';
import { html } from 'hono/html';
import { csvText } from '../../interface/csv.js';
import { keptFor } from '../../interface/kept-for.js';
import { formatDay } from '../citizen/dates.js';
import { refusalPage } from '../citizen/message-page.js';
import { pageDocument, type Part } from '../citizen/page-document.js';
import type { Province } from '../citizen/pages.js';

/** What is published, for people and for spreadsheets. */
export const PUBLISHED_PATH = '/published';

type Query = Readonly<Record<string, string>>;

/** The figures of a region and period; without one, what there is to read. It works without scripts, and a portal may frame it. */
export async function publishedPage(
  province: Province,
  query: Query,
  frameAncestors: readonly string[],
): Promise<Response> {
  const { period, ...which } = query;
  if (period === undefined) return listPage(province, query, frameAncestors);
  const found = await province.publication(period, which);
  if (found.outcome === 'refused') return refusalPage(found);
  const publication = found.answer;
  return pageDocument({
    title: `${publication.placeName}政务服务评价公布：${periodName(publication.period)}`,
    frameAncestors,
    cacheControl: keptFor(which.version),
    content: contentOf(publication),
  });
}

async function listPage(province: Province, query: Query, frameAncestors: readonly string[]): Promise<Response> {
  const found = await province.publications(query);
  if (found.outcome === 'refused') return refusalPage(found);
  return pageDocument({
    title: '政务服务评价公布',
    frameAncestors,
    cacheControl: keptFor(undefined),
    content: html`${found.answer.publications.length === 0 ? html`<p>还没有公布。</p>` : ''}
      <ul>
        ${found.answer.publications.map(
          (each) =>
            html`<li>
              <a href="published?${addressOf(each)}"
                >${each.placeName}（${each.regionCode}）${periodName(each.period)}</a
              >，${formatDay(dayOf(each.publishedAt))}公布${each.version > 1 ? html`，第 ${each.version} 版：${each.reason}` : ''}
            </li>`,
        )}
      </ul>`,
  });
}

const addressOf = ({ regionCode, period, version }: Pick<Publication, 'regionCode' | 'period' | 'version'>): string =>
  String(new URLSearchParams({ regionCode, period, version: String(version) }));

function periodName(period: string): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return `${year}年`;
  return part.startsWith('Q') ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`;
}

function contentOf(publication: Publication): Part {
  const { version, reason, publishedAt, cases, targets, ranking, typicalCases, series, smallestGroup } = publication;
  const hidden = publication.notShown.reduce((sum, { lines }) => sum + lines, 0);
  return html`
    <p>
      ${formatDay(dayOf(publishedAt))}公布，第 ${version} 版。${reason === undefined ? '' : html`更正原因：${reason}。`}
    </p>
    ${cases.filter(({ kind }) => kind === 'region').map((whole) => keyFigures(whole, publication))}
    <p>
      评价由群众给出，与存证日志同源。默认评价不是群众的评价，另列。${hidden > 0 ? `另有 ${hidden} 行因件数少或可能推知个人评价而不公布。` : ''}
    </p>
    <p class="ways">
      <a href="published.csv?${addressOf(publication)}">下载表格（CSV）</a>
      <a href="published">其他各期</a>
    </p>
    ${tableOf('办件的评价', cases, publication)}
    ${targets.length > 0 ? tableOf('没有办件的评价对象', targets, publication) : ''}
    ${ranking ? rankingOf(ranking) : ''} ${typicalCases.length > 0 ? casesOf(typicalCases) : ''}
    ${series.length > 0 ? seriesOf(series) : ''}
    <h2>怎么算</h2>
    <dl>
      ${publication.formulas.map(
        ({ name, formula, declared }) =>
          html`<dt>${name}</dt>
            <dd>${formula}。${declared}</dd>`,
      )}
      <dt>不公布的</dt>
      <dd>不足 ${smallestGroup} 件的、等级几乎都一样的，以及与已公布的数字相减能推知个人评价的，都不公布。</dd>
    </dl>
  `;
}

/** What most people want to know, of the whole region. */
function keyFigures(whole: FigureLine, { formulas }: Publication): Part {
  const nameOf = (rate: string): string => formulas.find((each) => each.rate === rate)?.name ?? rate;
  const rates = whole.rates.filter(({ percent }) => percent !== undefined);
  return html`<dl class="key">
    <div>
      <dt>主动评价</dt>
      <dd>${whole.active} 件</dd>
    </div>
    ${rates.map(
      (of) =>
        html`<div>
          <dt>${nameOf(of.rate)}</dt>
          <dd>${rateText(of)}</dd>
        </div>`,
    )}
    ${
      whole.results
        ? html`<div>
            <dt>差评</dt>
            <dd>${whole.results.opened} 件</dd>
          </div>`
        : ''
    }
  </dl>`;
}

/** What stands in the columns, for people and for spreadsheets alike. */
function columnsOf({ formulas }: Publication): readonly (readonly [string, (line: FigureLine) => string | number])[] {
  return [
    ['主动评价', ({ active }) => active],
    ...LEVELS.map((level) => [levelNames[level], ({ byLevel }: FigureLine) => byLevel[level]] as const),
    ['默认评价', ({ defaults }) => defaults ?? ''],
    ['未评', ({ unrated }) => unrated ?? ''],
    ...formulas.map(
      ({ rate, name }) =>
        [name, ({ rates }: FigureLine) => rateText(rates.find((each) => each.rate === rate))] as const,
    ),
    ['差评', ({ results }) => results?.opened ?? ''],
    ['已答复', ({ results }) => results?.answered ?? ''],
    ['已办结', ({ results }) => results?.closed ?? ''],
    ['退回过', ({ results }) => results?.returned ?? ''],
    ['超期过', ({ results }) => results?.missed ?? ''],
    ['不予采纳', ({ results }) => results?.excluded ?? ''],
  ];
}

function rateText(of: FigureLine['rates'][number] | undefined): string {
  if (of?.percent !== undefined) return `${of.percent}%`;
  return of?.outcome === 'none' ? '—' : '不公布';
}

const KIND_NAMES = {
  region: '全部',
  office: '主管机构',
  unit: '部门',
  item: '事项',
  channel: '渠道',
  'target-kind': '对象种类',
  target: '评价对象',
} as const;
const kindName = ({ kind }: FigureLine): string => lookUp(KIND_NAMES, kind) ?? kind;

function tableOf(caption: string, lines: readonly FigureLine[], publication: Publication): Part {
  if (lines.length === 0) return html`<p>${caption}：件数少，这一期不公布。</p>`;
  const columns = columnsOf(publication);
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
          ${columns.map(([name]) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line) =>
            html`<tr>
              <th scope="row">${kindName(line)}：${line.name}</th>
              ${columns.map(([, of]) => html`<td>${of(line)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const rankingOf = (ranking: NonNullable<Publication['ranking']>): Part =>
  html`<h2>部门排名（按主动好评率）</h2>
    <ul>
      ${ranking.map(({ rank, orgName, percent }) => html`<li>第 ${rank} 名：${orgName}，${percent}%</li>`)}
    </ul>`;

const casesOf = (cases: Publication['typicalCases']): Part =>
  html`<h2>典型案例</h2>
    ${cases.map(
      ({ orgName, title, text }) =>
        html`<h3>${title}</h3>
          <p>${orgName}：${text}</p>`,
    )}`;

const seriesOf = (series: Publication['series']): Part =>
  html`<h2>他方的结果</h2>
    <ul>
      ${series.map(
        ({ kind, series: name, orgName, value, source }) =>
          html`<li>
            ${kind === 'assessment' ? '考核评价' : '第三方评价'}：${name}${orgName === undefined ? '' : `（${orgName}）`}
            ${value}，出处：${source}
          </li>`,
      )}
    </ul>`;

/** The same lines for a spreadsheet. */
export async function publishedCsv(province: Province, { period = '', ...which }: Query): Promise<Response> {
  const found = await province.publication(period, which);
  if (found.outcome === 'refused') return refusalPage(found);
  const publication = found.answer;
  const columns = columnsOf(publication);
  const rows = [...publication.cases, ...publication.targets].map((line) => [
    kindName(line),
    line.code,
    line.name,
    ...columns.map(([, of]) => of(line)),
  ]);
  const head = ['种类', '代码', '名称', ...columns.map(([name]) => name)];
  return new Response(csvText([head, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${publication.regionCode}-${publication.period}-${publication.version}.csv"`,
      'cache-control': keptFor(which.version),
    },
  });
}
