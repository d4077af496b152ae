// @ts-check
import { purposes } from '@haochaping/core/words/zh-hans.js';
import { html } from 'hono/html';

/** A bad review on the desk, in parts: `data-text` names the text of a place, `data-with` what it is left out without. */
export const reviewTemplates = () => html`
  <template id="line">
    <li>
      <button class="line" type="button">
        <span class="line-title" data-text="itemName"></span>
        <span class="line-facts">
          <span class="level" data-text="level"></span>
          <span class="stage" data-text="stage"></span>
        </span>
        <span class="line-due" data-with="due" data-text="due"></span>
      </button>
    </li>
  </template>

  <template id="review">
    <article>
      <h2 class="review-title" tabindex="-1" data-text="itemName"></h2>
      <p class="line-facts">
        <span class="level" data-text="level"></span>
        <span class="stage" data-text="stage"></span>
      </p>
      <p class="next-due" data-with="due" data-text="due"></p>
      <dl class="facts">
        <div>
          <dt>评价编号</dt>
          <dd data-text="ratingNo"></dd>
        </div>
        <div>
          <dt>办件编号</dt>
          <dd data-text="caseNo"></dd>
        </div>
        <div>
          <dt>评价时间</dt>
          <dd data-text="ratedAt"></dd>
        </div>
        <div>
          <dt>评价渠道</dt>
          <dd data-text="channel"></dd>
        </div>
        <div data-with="staffName">
          <dt>工作人员</dt>
          <dd data-text="staffName"></dd>
        </div>
        <div data-with="staffLevel">
          <dt>对工作人员</dt>
          <dd data-text="staffLevel"></dd>
        </div>
        <div>
          <dt>现由谁办</dt>
          <dd data-text="holder"></dd>
        </div>
      </dl>
      <section data-part="identity" data-with="mayLook"><h3>评价人</h3></section>
      <section data-part="steps"><h3>下一步</h3></section>
      <section>
        <h3>评价人怎么说</h3>
        <ul class="reasons" data-part="reasons" data-with="reasons"></ul>
        <blockquote class="words" data-with="text" data-text="text"></blockquote>
        <p class="small" data-with="nothingSaid" data-text="nothingSaid"></p>
        <div data-part="followUps" data-with="followUps"></div>
      </section>
      <section>
        <h3>时限</h3>
        <p class="extended" data-with="extendedUntil" data-text="extendedUntil"></p>
        <p class="extended" data-with="extensionUntil" data-text="extensionUntil"></p>
        <p class="extended" data-with="decisionUntil" data-text="decisionUntil"></p>
        <p class="extended" data-with="verdictUntil" data-text="verdictUntil"></p>
        <ul class="dues" data-part="dues"></ul>
      </section>
      <section>
        <h3>经过</h3>
        <ol class="timeline" data-part="timeline"></ol>
      </section>
    </article>
  </template>

  <template id="reason"><li data-text="reason"></li></template>

  <template id="follow-up">
    <div>
      <p class="small" data-text="givenAt"></p>
      <blockquote class="words" data-text="text"></blockquote>
    </div>
  </template>

  <template id="identity">
    <form class="step" novalidate>
      <p class="notice" data-fault-of="form" role="alert" hidden></p>
      <p class="field">
        <label>
          <span class="label">为什么查看</span> <span class="hint">每次查看都有记录，评价人看得到。</span>
          <select name="purpose" autocomplete="off">
            <option value="call-back" selected>${purposes['call-back']}</option>
            <option value="answer">${purposes.answer}</option>
            <option value="verify">${purposes.verify}</option>
          </select>
        </label>
      </p>
      <button class="button" type="submit">查看姓名和电话</button>
      <p class="next-due" role="status" data-part="shown"></p>
    </form>
  </template>

  <template id="due">
    <li>
      <p><strong data-text="duty"></strong><span data-text="dueAt"></span></p>
      <p class="small" data-with="provisional" data-text="provisional"></p>
      <details>
        <summary>怎么算出来的</summary>
        <p data-text="counted"></p>
        <p data-with="skipped" data-text="skipped"></p>
        <p data-with="makeUpDays" data-text="makeUpDays"></p>
        <p data-text="source"></p>
        <p data-with="declared" data-text="declared"></p>
      </details>
    </li>
  </template>

  <template id="entry">
    <li>
      <p class="entry-head"><strong data-text="event"></strong><span data-text="at"></span></p>
      <p class="small" data-with="by" data-text="by"></p>
      <p class="entry-note" data-with="note" data-text="note"></p>
      <p class="small" data-with="more" data-text="more"></p>
    </li>
  </template>
`;
