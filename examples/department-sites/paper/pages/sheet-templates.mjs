// @ts-check
import { html } from 'hono/html';

/** A sheet as it is printed, the form in which it is entered, and its line in the list; filled in as in the desk's templates. */
export const sheetTemplates = () => html`
  <template id="blank-sheet">
    <article class="paper" aria-label="评价表">
      <header class="paper-head">
        <div>
          <h3>政务服务评价表</h3>
          <p data-text="orgName"></p>
        </div>
        <img data-part="code" alt="评价表编码" width="112" height="112" />
      </header>
      <dl class="paper-facts">
        <div>
          <dt>办理事项</dt>
          <dd data-text="itemName"></dd>
        </div>
        <div>
          <dt>办件编号</dt>
          <dd data-text="caseNo"></dd>
        </div>
      </dl>
      <div data-part="rated"></div>
      <h4>您还想说什么</h4>
      <p class="lines"></p>
      <h4>想要回音，请留姓名和电话</h4>
      <p class="blanks"><span>姓名</span><span>电话</span></p>
      <ul class="paper-consent" data-part="consent"></ul>
      <p class="blanks"><span>同意请签字</span><span>日期</span></p>
    </article>
  </template>

  <template id="ticks">
    <div>
      <h4 data-text="question"></h4>
      <ul class="ticks" data-part="ticks"></ul>
    </div>
  </template>

  <template id="tick"><li data-text="text"></li></template>

  <template id="under-the-sheet">
    <p class="paper-ways">
      <button class="button" type="button" name="print">打印</button>
      <button class="button button-quiet" type="button" name="scan">扫这张的编码（代替扫码枪）</button>
    </p>
  </template>

  <template id="sheet-form">
    <form class="sheet-form">
      <h3 tabindex="-1" data-text="itemName"></h3>
      <p class="small">
        <span data-text="orgName"></span>
        <span data-with="caseNo" data-text="caseNo"></span>
      </p>
      <p class="notice" data-fault-of="form" role="alert" hidden></p>
      <p class="field">
        <label>
          <span class="label">扫描编号</span>
          <span class="hint">原表扫描后存档的编号，两个人录的要一样。</span>
          <input name="scanNo" autocomplete="off" required maxlength="60" />
        </label>
        <span class="fault" data-fault-of="scanNo"></span>
      </p>
      <div class="field">
        <hcp-rating-scale name="level" required question="表上勾的等级"></hcp-rating-scale>
        <hcp-indicators name="indicators" question="表上勾的原因"></hcp-indicators>
        <span class="fault" data-fault-of="service"></span>
      </div>
      <div class="field" data-with="ratesStaff">
        <hcp-rating-scale name="staffLevel" target="staff" question="对工作人员勾的等级"></hcp-rating-scale>
        <hcp-indicators name="staffIndicators" question="对工作人员勾的原因"></hcp-indicators>
        <span class="fault" data-fault-of="staff"></span>
      </div>
      <p class="field">
        <label>
          <span class="label">写的话</span> <span class="hint">一字不改地录。没有写的空着。</span>
          <textarea name="text" rows="4"></textarea>
        </label>
        <span class="fault" data-fault-of="text"></span>
      </p>
      <fieldset class="field identity-fields">
        <legend>留的姓名和电话</legend>
        <label><span class="label">姓名</span> <input name="name" autocomplete="off" maxlength="50" /></label>
        <label><span class="label">电话</span> <input name="phone" autocomplete="off" inputmode="tel" /></label>
        <label class="choice"><input type="checkbox" name="consent" />表上签了字，同意留</label>
        <span class="fault" data-fault-of="identity"></span>
      </fieldset>
      <p class="paper-ways">
        <button class="button" type="submit">录入</button>
        <button class="button button-quiet" type="reset">不录了</button>
      </p>
    </form>
  </template>

  <template id="sheet-line">
    <li class="sheet-line">
      <p class="line-title" data-text="itemName"></p>
      <p class="line-facts"><span class="stage" data-text="state"></span></p>
      <p class="small" data-text="scanNo"></p>
      <p class="small" data-with="differences" data-text="differences"></p>
      <p class="small" data-with="entered" data-text="entered"></p>
      <p class="small" data-with="ratingNo" data-text="ratingNo"></p>
    </li>
  </template>
`;
