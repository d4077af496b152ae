// @ts-check

const TYPED = '跑了三趟，每次要的材料都不一样';

/**
 * What a citizen does one after the other: clicks something as soon as it is there, or types into what has the focus.
 * @typedef {{ click: string } | { type: string }} Deed
 * @typedef {{ question: string, deeds: readonly Deed[], receipt: string }} Scenario the question is seen when the dialog is open
 */

/** @type {(within: string) => Scenario} */
const inPlainDialog = (within) => ({
  question: `document.querySelector('${within} [value=dissatisfied]')`,
  deeds: [
    { click: `document.querySelector('${within} [value=dissatisfied]')` },
    { click: `document.querySelector('${within} [type=checkbox]')` },
    { click: `document.querySelector('${within} textarea')` },
    { type: TYPED },
    { click: `document.querySelector('${within} form > button')` },
  ],
  receipt: `document.querySelector('${within} h3')`,
});

/** @type {(prefix: string, within: string) => Scenario} */
const inDesignSystem = (prefix, within) => ({
  question: `document.querySelector('${prefix}-radio[value=dissatisfied]')`,
  deeds: [
    { click: `document.querySelector('${prefix}-radio[value=dissatisfied]')?.shadowRoot?.querySelector('label,span')` },
    { click: `document.querySelector('${prefix}-checkbox')?.shadowRoot?.querySelector('label')` },
    { click: `document.querySelector('${prefix}-textarea')?.shadowRoot?.querySelector('textarea')` },
    { type: TYPED },
    { click: `document.querySelector('${within} ${prefix}-button[slot=footer]')` },
  ],
  receipt: `document.querySelector('${within} h3')`,
});

const CARD = '#formbricks-modal-container';
/** @type {(text: string) => string} */
const said = (text) =>
  `[...document.querySelectorAll('${CARD} label, ${CARD} button, ${CARD} p')].find((one) => one.textContent.trim() === '${text}')`;

/** @type {(root: string) => Scenario} */
const inFlatDialog = (root) => ({
  question: `${root}?.querySelector('[value=dissatisfied]')?.closest('label')`,
  deeds: [
    { click: `${root}?.querySelector('[value=dissatisfied]')?.closest('label')` },
    { click: `${root}?.querySelector('[type=checkbox]')?.closest('label')` },
    { click: `${root}?.querySelector('textarea')` },
    { type: TYPED },
    { click: `${root}?.querySelector('.foot button.primary')` },
  ],
  receipt: `${root}?.querySelector('.receipt h3')`,
});

const SGDS = inDesignSystem('sgds', 'sgds-modal');

const OURS = inFlatDialog(`document.querySelector('hcp-rating-dialog')?.shadowRoot`);

/** The same hand on every page: where each has the things that a citizen clicks and reads. */
export const SCENARIOS = {
  'library-free': inFlatDialog(`document.querySelector('#rating')?.shadowRoot`),
  'flat-lit': inFlatDialog(`document.querySelector('flat-dialog')?.shadowRoot`),
  'sgds-with-client': {
    ...SGDS,
    deeds: SGDS.deeds.map((deed, at) =>
      at === SGDS.deeds.length - 1 ? { click: `document.querySelector('sgds-modal [slot=footer] sgds-button')` } : deed,
    ),
    receipt: `document.querySelector('sgds-modal h3[tabindex]')`,
  },
  'hand-written': inPlainDialog('dialog'),
  sgds: SGDS,
  shoelace: inDesignSystem('sl', 'sl-dialog'),
  formbricks: {
    question: said('不满意'),
    deeds: [
      { click: said('不满意') },
      { click: said('下一步') },
      { click: said('在大厅办事时长时间等待') },
      { click: said('下一步') },
      { click: `document.querySelector('${CARD} textarea')` },
      { type: TYPED },
      { click: said('提交评价') },
    ],
    receipt: said('评价已收到'),
  },
  embed: OURS,
  'embed-preloaded': OURS,
};

/** @typedef {keyof typeof SCENARIOS} PageName */
