/** System colours throughout, so that dark and forced colours come by themselves. */
const BASE = `
:root { color-scheme: light dark }
body { font: 1.125rem/1.6 system-ui, "Microsoft YaHei", sans-serif; max-width: 38rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.4em; line-height: 1.3 }
h2 { font-size: 1.1em; margin: 0 }
dl { margin: .5em 0 } dt { font-weight: 600 } dd { margin: 0 0 .5em }
fieldset { border: 1px solid; border-radius: .5em; margin: 1.25em 0; padding: .5em 1em 1em }
legend { font-weight: 600; padding: 0 .3em }
.line { display: flex; align-items: center; min-height: 2.75rem }
input[type=radio], input[type=checkbox] { flex: none; height: 1.4em; width: 1.4em; margin: 0 .6em 0 0 }
.line label { flex: 1; padding: .5em 0 }
input[type=text], input[type=tel], textarea { box-sizing: border-box; font: inherit; min-height: 2.75rem; padding: .4em .6em; width: 100% }
button { background: #0b57a4; border: 1px solid #0b57a4; border-radius: .5em; color: #fff; cursor: pointer; font: inherit; font-weight: 600; min-height: 3rem; padding: .5em 1.5em }
button:focus-visible, input:focus-visible, textarea:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid; outline-offset: 2px }
summary { cursor: pointer; min-height: 2.75rem; padding: .5em 0 }
.fault { border-inline-start: .3em solid #c62828; margin: 1em 0; padding: .3em .8em }
.number { font-family: ui-monospace, monospace; font-weight: 600 }
.levels > legend + * { margin-top: .5em }
.levels > input { float: left; clear: left; margin-top: .75em }
.levels > input + label { display: block; min-height: 1.6em; padding: .6em 0 .6em 2.2em }
.levels > fieldset { clear: left }
`;

/** More levels than any place has. */
const MOST_LEVELS = 9;
const positions = Array.from({ length: MOST_LEVELS }, (_each, position) => position);

/** Of the indicators, only those of the chosen level are there to be ticked; the level that is chosen shows them. */
const INDICATORS = [
  '.of { display: none }',
  ...positions.map((position) => `.at-${position}:checked ~ .of-${position} { display: block }`),
].join('\n');

export const PAGE_STYLE = `${BASE}${INDICATORS}\n`;
