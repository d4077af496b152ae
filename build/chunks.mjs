/**
 * What stands together in a file that several pages load. Files are compressed and asked for one by one, so they are few; and
 * none has more than its pages need. The first row that names a module has it; rollup places what no row names.
 */
const FILES = {
  /** The dialog's first paint, and of every other element: lit, the looks and the way to speak. */
  shell: [
    /\/(lit-element|lit-html\/lit-html|css-tag|reactive-element)\.js$/,
    /elements\/dist\/(define-element|events|own-events|appearance\/(buttons|tokens)|texts\/(language-at|packs|wording))\.js$/,
  ],
  /** Calling the province and reading what it answers: for whoever has a client, with elements or without. */
  interface: [
    /embed\/src\/parsing\//,
    /protocol\/dist\/(calls\/call|problem)\.js$/,
    /client\/dist\/(call|connection|idempotency|outbox\/outcome|refusal|transport\/\w+)\.js$/,
    /core\/dist\/(log\/canonical-text|channel|due|identity|identity-rule|indicator|instant|level|open-code|questionnaire|rating|rating-session|receipt|secret-text|ticket)\.js$/,
  ],
  /** What the form, its receipt and the tracker say and show alike. */
  words: [
    /core\/dist\/words\/zh-hans\/due\.js$/,
    /elements\/dist\/(text-field\/text-field|texts\/(province-text|zh-hans\/rating))\.js$/,
    /elements\/dist\/(appearance\/controls|time\/chinese-times|status-tracker\/(due-style|how-counted|next-due-line))\.js$/,
  ],
};

/** For rollup's `manualChunks`. */
export function fileOf(id) {
  const path = id.replaceAll('\\', '/');
  return Object.keys(FILES).find((file) => FILES[file].some((modules) => modules.test(path)));
}
