import { chooseLevel, find, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient } from '@haochaping/test-support/fakes';
import { click, pressKeys, type } from '@haochaping/test-support/user-event';
import { expect, fixture } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import '../define/rating-dialog.js';
import '../define/rating-form.js';
import { visibleElements } from '../test-support/visible-elements.js';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** What a script of the host hears on its page. */
function hostHears(...types: string[]): string[] {
  const heard: string[] = [];
  for (const each of types) {
    const listen = (event: Event): void => {
      heard.push(event instanceof KeyboardEvent ? `${each} ${event.key}` : each);
    };
    document.addEventListener(each, listen);
    ends.push(() => document.removeEventListener(each, listen));
  }
  return heard;
}

/** As many pages do it: nobody shall go back by Backspace, except in a field. */
function hostForbidsBackspace(): void {
  const forbid = (event: KeyboardEvent): void => {
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Backspace' && !inField) event.preventDefault();
  };
  document.addEventListener('keydown', forbid);
  ends.push(() => document.removeEventListener('keydown', forbid));
}

const form = (): TemplateResult => html`<hcp-rating-form .client=${fakeRatingClient()}></hcp-rating-form>`;
const dialog = (): TemplateResult => html`<hcp-rating-dialog open .client=${fakeRatingClient()}></hcp-rating-dialog>`;
const INLINE_AND_DIALOG = { 'the form in a page': form, 'the dialog': dialog };

for (const [where, content] of Object.entries(INLINE_AND_DIALOG)) {
  it(`in ${where} Backspace deletes, although the host forbids it outside of fields`, async () => {
    hostForbidsBackspace();
    await fixture(html`<div>${content()}</div>`);
    await chooseLevel(document, 'satisfied');
    const text = await find<HTMLTextAreaElement>(document, '#text');
    await type(text, 'ab');
    await pressKeys('Backspace');
    expect(text.value).to.equal('a');
  });

  it(`in ${where} no key that is typed into a field, and nothing that it writes, reaches the host’s scripts`, async () => {
    const heard = hostHears('keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste');
    await fixture(html`<div>${content()}</div>`);
    await chooseLevel(document, 'satisfied');
    heard.length = 0;
    await type(await find(document, '#text'), 'j/');
    await click(await find(document, 'summary', '留下姓名和电话，便于回访（选填）'));
    await type(await find(document, '#identity-name'), 'k');
    (await find<HTMLInputElement>(document, '.indicator input')).focus();
    await pressKeys('ArrowDown', 'Space');
    expect(heard.filter((each) => !/Enter|Tab/.test(each))).to.deep.equal([]);
  });
}

it('a form in the host’s own dialog lets it have Tab and Escape', async () => {
  const heard = hostHears('keydown');
  await fixture(html`<div>${form()}</div>`);
  await chooseLevel(document, 'satisfied');
  await type(await find(document, '#text'), 'x');
  await pressKeys('Escape', 'Tab');
  expect(heard).to.deep.equal(['keydown Escape', 'keydown Tab']);
});

it('Escape in our dialog is not heard by a dialog of the host below', async () => {
  const heard = hostHears('keydown', 'keyup');
  await fixture(html`<div>${dialog()}</div>`);
  await chooseLevel(document, 'satisfied');
  await pressKeys('Escape');
  await find(document, 'h3', '放弃已填写的评价？');
  await pressKeys('Escape');
  expect(visibleText(document)).not.to.include('放弃已填写的评价？');
  expect(heard).to.deep.equal([]);
});

it('what is pressed in our dialog is not heard by a script of the host that cancels it or closes its own dialog', async () => {
  const heard = hostHears('pointerdown', 'mousedown', 'click', 'focusin');
  await fixture(html`<div>${dialog()}</div>`);
  await click(await find(document, '.level:nth-child(4)'));
  await click(await find(document, '.indicator'));
  expect(heard).to.deep.equal([]);
});

it('a dialog that the host’s own has shut off, or hidden, is opened all the same', async () => {
  const page = await fixture(html`
    <div>
      <style>
        hcp-rating-dialog {
          display: none !important;
        }
      </style>
      <hcp-rating-dialog inert aria-hidden="true" .client=${fakeRatingClient()}></hcp-rating-dialog>
    </div>
  `);
  page.querySelector('hcp-rating-dialog')?.show();
  await click(await find(page, '.level:nth-child(4)'));
  expect((await find<HTMLInputElement>(page, 'input[value=dissatisfied]')).checked).to.equal(true);
  expect(page.querySelector('hcp-rating-dialog')?.ariaHidden).to.equal(null);
});

/** What FastClick does with a tap: it takes it away and clicks, itself, the element that it sees. */
function tapAsFastClick(target: Element): void {
  const { left, top, width, height } = target.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true, composed: true };
  let seenByHost: EventTarget | null = null;
  const layer = document.body;
  const start = (event: Event): void => {
    seenByHost = event.target;
  };
  const end = (event: Event): void => {
    event.preventDefault();
    seenByHost?.dispatchEvent(new MouseEvent('click', at));
  };
  layer.addEventListener('touchstart', start);
  layer.addEventListener('touchend', end);
  target.dispatchEvent(new Event('touchstart', at));
  const untouched = target.dispatchEvent(new Event('touchend', at));
  layer.removeEventListener('touchstart', start);
  layer.removeEventListener('touchend', end);
  // The browser's own click comes where nobody has taken the tap away.
  if (untouched && target instanceof HTMLElement) target.click();
}

for (const [where, content] of Object.entries(INLINE_AND_DIALOG)) {
  it(`in ${where} a level and a reason are chosen by taps under a script that clicks by itself`, async () => {
    const page = await fixture<HTMLElement>(html`<div>${content()}</div>`);
    await find(page, '.level');
    for (const [input, label] of [
      ['input[value=dissatisfied]', '.level:nth-child(4)'],
      ['.indicator input', '.indicator'],
    ] as const) {
      const target = await find(page, label);
      target.scrollIntoView({ block: 'center' });
      tapAsFastClick(await find(page, input));
      expect((await find<HTMLInputElement>(page, input)).checked).to.equal(true);
    }
  });
}

it('the dialog is closed by a tap under a script that clicks by itself', async () => {
  const page = await fixture<HTMLElement>(html`<div>${dialog()}</div>`);
  await find(page, '.level');
  tapAsFastClick(await find(page, 'button', '关闭'));
  expect(page.querySelector('hcp-rating-dialog')?.open).to.equal(false);
});

/** What hosts set on their body, and what of it would reach us. */
const ON_BODY = `pointer-events: none; letter-spacing: 5px; word-spacing: 9px; text-transform: uppercase; text-indent: 3em;
  white-space: nowrap; word-break: break-all; font-style: italic; font-variant: small-caps; text-shadow: 0 0 3px red;
  cursor: none; list-style: square; hyphens: auto; user-select: none; -webkit-user-select: none; text-align: justify;
  -webkit-text-fill-color: red; -webkit-text-stroke: 2px red; quotes: none; tab-size: 20; text-align-last: right;
  line-height: 3; font-weight: 900; visibility: visible; text-rendering: optimizeSpeed; caret-color: red;
  border-collapse: collapse; text-decoration-skip-ink: none; -webkit-text-security: disc; font-feature-settings: 'smcp';`;

it('nothing that a host sets on its body reaches into our elements', async () => {
  const styles = async (bodyStyle: string): Promise<readonly string[]> => {
    document.body.style.cssText = bodyStyle;
    ends.push(() => (document.body.style.cssText = ''));
    const page = await fixture<HTMLElement>(html`<div>${dialog()}${form()}</div>`);
    await find(page, '.level');
    const all = [...visibleElements(page)].filter((element) => element.getRootNode() !== document);
    const said = all.map((element) => {
      const style = getComputedStyle(element);
      const inherited = [...style].filter(
        (name) => !/^(width|height|.*-size|.*-origin|inset|top|left|right|bottom|grid|margin|padding)/.test(name),
      );
      return `${element.outerHTML.slice(0, 60)} ${inherited.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`;
    });
    page.remove();
    return said;
  };
  const plain = await styles('');
  const hosted = await styles(ON_BODY);
  for (const [index, said] of hosted.entries()) expect(said).to.equal(plain[index]);
});

it('in a page that its own toolbar has zoomed, head and button are on the screen', async () => {
  await setViewport({ width: 1100, height: 800 });
  ends.push(() => void setViewport({ width: 800, height: 600 }));
  document.body.style.setProperty('zoom', '1.5');
  ends.push(() => document.body.style.removeProperty('zoom'));
  const page = await fixture<HTMLElement>(html`<div>${dialog()}</div>`);
  await find(page, '.level');
  await chooseLevel(page, 'dissatisfied');
  (await find(page, '#text')).scrollIntoView({ block: 'end' });
  const box = (await find(page, 'dialog')).getBoundingClientRect();
  expect(box.top).to.be.at.least(0);
  expect(box.bottom).to.be.at.most(800);
  expect((await find(page, 'header')).getBoundingClientRect().top).to.be.at.least(0);
});
