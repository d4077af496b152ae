// @ts-check
import { html } from 'hono/html';

/** The form of each step that an officer can take. The desk shows those that the province allows at the time. */
export const stepTemplates = () => html`
  ${stepForm('verify', '核实', '提交核实结果', html`${finding()} ${note('核实情况', '写明核实的经过和结论，评价人会看到。')}`)}
  ${stepForm('rectify', '整改', '提交整改情况', note('整改情况', '做了什么、改了什么，评价人会看到。'))}
  ${stepForm('extend', '延期', '申请延期', html`${note('延期理由', '为什么不能按期完成，评价人会看到。')} ${until()}`)}
  ${stepForm('answer', '反馈', '反馈给评价人', note('反馈内容', '直接写给评价人看。'))}
  ${stepForm('close', '办结', '办结', note('办结说明', '反馈之后还有什么要记下的，评价人会看到。'))}
`;

/** @typedef {import('./layout.mjs').Markup} Markup */

/**
 * @param {string} step
 * @param {string} title
 * @param {string} action
 * @param {Markup} fields
 */
const stepForm = (step, title, action, fields) => html`
  <template id="step-${step}">
    <form class="step" novalidate>
      <h4>${title}</h4>
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
      <textarea name="note" rows="4" maxlength="1000"></textarea>
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

const finding = () => html`
  <fieldset class="field">
    <legend>所反映的情况</legend>
    <label class="choice"><input type="radio" name="finding" value="confirmed" />属实</label>
    <label class="choice"><input type="radio" name="finding" value="unconfirmed" />不属实</label>
    <span class="fault" data-fault-of="finding"></span>
  </fieldset>
`;
