// @ts-check
import {
  conclusions,
  decisions,
  events,
  findings,
  grounds,
  handOverTargets,
  results,
} from '@haochaping/core/words/zh-hans.js';
import { html } from 'hono/html';
import { OFFICES } from '../../cases/organisations.mjs';

/** The form of each step that an officer can take. The desk shows those that the province allows at the time. */
export const stepTemplates = () => html`
  ${stepForm('dispatch', events.dispatch, html`${to('交给')} ${note('交办说明', '要求承办单位做什么，评价人会看到。')}`)}
  ${stepForm('recheck', '提交复核结论', html`${conclusion()} ${note('复核情况', '看了哪些证据，评价人会看到。')}`)}
  ${stepForm('decide', '作出裁定', html`${decision()} ${note('裁定理由', '依据哪些证据，评价人会看到。')}`)}
  ${stepForm('call-back', '提交回访结果', html`${result()} ${note('回访情况', '评价人怎么说，记下原话。')}`)}
  ${stepForm('verify', '提交核实结果', html`${finding()} ${note('核实情况', '写明核实的经过和结论，评价人会看到。')}`)}
  ${stepForm('rectify', '提交整改情况', note('整改情况', '做了什么、改了什么，评价人会看到。'))}
  ${stepForm('extend', '申请延期', html`${note('延期理由', '为什么不能按期完成，评价人会看到。')} ${until()}`)}
  ${stepForm('transfer', events.transfer, html`${to('转给')} ${note('转办理由', '为什么由该机构办理，评价人会看到。')}`)}
  ${stepForm(
    'propose-exclusion',
    '提交申请',
    html`${ground()} ${evidence()} ${note('理由', '由被评价单位以外的人裁定，评价人会看到，并可提出异议。')}`,
  )}
  ${stepForm('answer', '答复评价人', note('答复内容', '直接写给评价人看。'))}
  ${stepForm('close', events.close, note('办结说明', '答复之后还有什么要记下的，评价人会看到。'))}
  ${stepForm('urge', events.urge, html`${reference()} ${note('督办要求', '要求何时完成什么，评价人会看到。')}`)}
  ${stepForm('hand-over', events['hand-over'], html`${handedTo()} ${reference()} ${note('移送说明', '评价人会看到。')}`)}
`;

/** @typedef {import('../../site/layout.mjs').Markup} Markup */

/**
 * @param {import('@haochaping/core').OfficialStep['step']} step
 * @param {string} action
 * @param {Markup} fields
 */
const stepForm = (step, action, fields) => html`
  <template id="step-${step}">
    <form class="step" novalidate>
      <h4>${events[step]}</h4>
      <p class="notice" data-fault-of="form" role="alert" hidden></p>
      ${fields}
      <button class="button" type="submit">${action}</button>
    </form>
  </template>
`;

/**
 * @param {string} label
 * @param {string} hint
 */
const note = (label, hint) => html`
  <p class="field">
    <label>
      <span class="label">${label}</span> <span class="hint">${hint}</span>
      <textarea name="note" rows="4"></textarea>
    </label>
    <span class="fault" data-fault-of="note"></span>
  </p>
`;

const until = () => html`
  <p class="field">
    <label>
      <span class="label">延期到</span> <span class="hint">须晚于现在的时限，算到当天结束。</span>
      <input type="date" name="until" />
    </label>
    <span class="fault" data-fault-of="until"></span>
  </p>
`;

/**
 * Every office that this site knows; the province refuses the one that has it already.
 * @param {string} label
 */
const to = (label) => html`
  <p class="field">
    <label>
      <span class="label">${label}</span>
      <select name="to">
        <option value="" selected>请选择机构</option>
        ${OFFICES.map(({ orgCode, orgName }) => html`<option value="${orgCode}">${orgName}</option>`)}
      </select>
    </label>
    <span class="fault" data-fault-of="to"></span>
  </p>
`;

const evidence = () => html`
  <p class="field">
    <label>
      <span class="label">证据</span> <span class="hint">一行一件，如叫号记录、录像、与评价人的核实记录。</span>
      <textarea name="evidence" rows="3"></textarea>
    </label>
    <span class="fault" data-fault-of="evidence"></span>
  </p>
`;

/**
 * @param {string} name
 * @param {string} legend
 * @param {Readonly<Record<string, string>>} choices
 */
const choice = (name, legend, choices) => html`
  <fieldset class="field">
    <legend>${legend}</legend>
    ${Object.entries(choices).map(
      ([code, word]) =>
        html`<label class="choice"><input type="radio" name="${name}" value="${code}" />${word}</label>`,
    )}
    <span class="fault" data-fault-of="${name}"></span>
  </fieldset>
`;

const finding = () => choice('finding', '所反映的情况', findings);

const conclusion = () => choice('conclusion', '对“未能核实”', conclusions);

const handedTo = () => choice('handedTo', '移送给', handOverTargets);

const reference = () => html`
  <p class="field">
    <label><span class="label">文号</span> <input name="reference" autocomplete="off" /></label>
    <span class="fault" data-fault-of="reference"></span>
  </p>
`;

const ground = () => choice('ground', '这条评价是', grounds);

const decision = () => choice('decision', '申请', decisions);

const result = () => choice('result', '评价人表示', results);
