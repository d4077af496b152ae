/**
 * What stands together in a file that several pages load. Files are compressed one by one, so they are few; and none has more than
 * its pages need. The first row that names a module has it; rollup places what no row names.
 */
const FILES = {
  /**
   * What every element is made of: lit, the style sheets all share, the choice of language; and what both rating and tracker show,
   * of which the field for words only where the tracker asks for an answer.
   */
  shell: [
    /\/(lit-element|lit-html\/lit-html|css-tag|reactive-element)\.js$/,
    /elements\/dist\/(define-element|own-events|text-field\/text-field|appearance\/(buttons|controls|tokens))\.js$/,
    /elements\/dist\/(texts\/(language-at|packs|province-text|wording|zh-hans\/rating))\.js$/,
    /elements\/dist\/(time\/chinese-times|status-tracker\/(due-style|how-counted))\.js$/,
    /core\/dist\/words\/zh-hans\/(due|rating)\.js$/,
  ],
  /** What is chosen, and told to the host: for the rating, and for a word that is added to it. */
  levels: [
    /core\/dist\/level-face\.js$/,
    /elements\/dist\/(events|never-submit|warn-once|rating-scale\/(face|levels|rating-scale-style))\.js$/,
  ],
  /** Giving a rating, and what the device keeps of ratings: for whoever rates, and whoever asks for what is remembered. */
  outbox: [
    /\/idb-keyval\//,
    /client\/dist\/(rating-client|outbox\/[^/]+)\.js$/,
    /protocol\/dist\/calls\/ticket\.js$/,
    /core\/dist\/(identity-rule|rating-session)\.js$/,
  ],
  /** Calling the province and reading what it answers: for whoever has a client, with elements or without. */
  interface: [
    /embed\/src\/parsing\//,
    /protocol\/dist\/(calls\/call|problem)\.js$/,
    /client\/dist\/(call|connection|failure|idempotency|refusal|transport\/(fetch|transport))\.js$/,
    /core\/dist\/(bad-review\/stage|log\/canonical-text|channel|due|identity|indicator|instant|level|occasion|open-code|phone|questionnaire|rating|receipt|secret-text|subject)\.js$/,
  ],
};

/** For rollup's `manualChunks`. */
export function fileOf(id) {
  const path = id.replaceAll('\\', '/');
  return Object.keys(FILES).find((file) => FILES[file].some((modules) => modules.test(path)));
}
