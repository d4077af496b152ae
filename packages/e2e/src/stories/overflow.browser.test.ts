import { expect, fixture, html } from '@open-wc/testing';
import { overflowing, runningAnimations } from './overflow.js';

const show = (content: unknown): Promise<Element> => fixture(html`<div id="storybook-root">${content}</div>`);

describe('what does not fit on the screen', () => {
  it('is nothing where text wraps, and where a screen reader alone is spoken to', async () => {
    await show(html`
      <p>您对这次服务满意吗？</p>
      <p style="height: 1px; overflow: hidden; position: absolute; width: 1px">只给读屏软件</p>
      <input value="很长的一段话，比它的框要长得多，比它的框要长得多" size="4" />
    `);
    expect(overflowing()).to.deep.equal([]);
  });

  const faults: Record<string, [content: unknown, fault: RegExp]> = {
    'a page that scrolls sideways': [html`<p style="width: 200vw">宽</p>`, /^the page scrolls \d+ px sideways$/],
    'a box that scrolls sideways': [
      html`<div style="overflow-x: auto; width: 50px"><p style="width: 90px">宽</p></div>`,
      /^scrolls sideways: <div/,
    ],
    'text that is cut off at its side': [
      html`<p style="overflow: hidden; white-space: nowrap; width: 40px">最晚 2026年10月3日 23:59</p>`,
      /^is cut off: <p/,
    ],
    'text that is cut off below': [
      html`<p style="height: 10px; overflow: hidden">最晚 2026年10月3日 23:59</p>`,
      /^is cut off below: <p/,
    ],
    'what stands beside the screen': [
      html`<p style="left: -300px; position: absolute; width: 200px">提交评价</p>`,
      /^reaches outside: <p/,
    ],
  };
  const line = 'overflow: hidden; white-space: nowrap; width: 60px';
  const folded = (opened: string) => html`
    <style>
      details:not([open]) summary {
        ${line}
      }
      [open] summary {
        ${opened}
      }
    </style>
    <details>
      <summary>居民身份证换领</summary>
    </details>
  `;
  it('is no summary that is a line as long as it is folded, and whole when it is opened', async () => {
    await show(folded('width: 60px'));
    expect(overflowing()).to.deep.equal([]);
    await show(folded(line));
    expect(overflowing().join('\n')).to.match(/^is cut off: <summary/);
  });

  for (const [title, [content, fault]] of Object.entries(faults)) {
    it(`is ${title}`, async () => {
      await show(content);
      expect(overflowing().join('\n')).to.match(new RegExp(fault.source, 'm'));
    });
  }

  it('is found inside an element of ours too', async () => {
    const [element] = (await show(html`<div></div>`)).children;
    if (element) element.attachShadow({ mode: 'open' }).innerHTML = '<p style="width: 200vw">宽</p>';
    expect(overflowing().join('\n')).to.contain('reaches outside: <p');
  });
});

describe('what moves', () => {
  it('is found in an element of ours, until it stands still', async () => {
    const root = await show('');
    const shadow = root.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>正在提交</p>';
    const spinning = shadow.firstElementChild?.animate([{ opacity: 0 }, { opacity: 1 }], {
      duration: 1000,
      iterations: Infinity,
    });
    await spinning?.ready;
    expect(runningAnimations()).to.deep.equal(['moves: <p>正在提交</p>']);
    spinning?.cancel();
    expect(runningAnimations()).to.deep.equal([]);
  });
});
