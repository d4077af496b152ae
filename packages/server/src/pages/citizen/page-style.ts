/** System colours throughout, so that dark and forced colours come by themselves. What stands before the levels, and they, fit on a screen of 320 × 480 in twice the usual text. */
const BASE = `
:root { color-scheme: light dark }
body { font: 1.125rem/1.6 system-ui, "Microsoft YaHei", sans-serif; max-width: 38rem; margin: 0 auto; padding: 0 1rem min(.5rem, 1.5vh); overflow-wrap: anywhere }
header { align-items: baseline; background: #0b57a4; border-radius: 0 0 .5em .5em; color: #fff; display: flex; flex-wrap: wrap; gap: 0 .6em; margin: 0 -1rem .3rem; padding: min(.3rem, 1vh) 1rem }
header p { font-size: min(.8em, 3vh); margin: 0 }
h1 { font-size: min(1.3em, 5vh); line-height: 1.3; margin: 0 }
h2 { font-size: 1.1em; margin: .6em 0 .2em }
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
blockquote { border-inline-start: .3em solid; margin: .3em 0; padding: .1em .8em }
ol { padding-inline-start: 1.5em } li > p { margin: .2em 0 .6em }
.fault { border-inline-start: .3em solid #c62828; margin: 1em 0; padding: .3em .8em }
.fault:focus { outline: 3px solid; outline-offset: 2px }
.fault h2 { margin-top: 0 } .fault ul { margin: 0; padding-inline-start: 1.2em }
.complaint { color: light-dark(#b3261e, #ff8a80); font-weight: 600; margin: .3em 0 }
.number { font-family: ui-monospace, monospace; font-weight: 600 }
.subject summary, .rule, .levels > legend, .levels > label { font-size: min(1em, 4vh); line-height: 1.5 }
.rule { margin: 0 }
.subject summary { min-height: 0; overflow: hidden; padding-block: max(.3em, 22px - .75em); text-overflow: ellipsis; white-space: nowrap }
.subject[open] summary { white-space: normal }
.subject h2 { display: inline }
.levels { margin-block: 4px; padding-block: 0 4px }
.levels > legend + * { margin-top: .5em }
.levels > input { float: left; clear: left; margin-top: .5em }
.levels > input + label { display: block; min-height: 44px; padding: .35em 0 .35em 2.2em; box-sizing: border-box }
.face { fill: none; height: 28px; margin-inline-end: .5em; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; stroke-width: 2.5; vertical-align: middle; width: 28px }
.face .filled { fill: currentColor }
.levels > fieldset { clear: left }
table { border-collapse: collapse; font-size: 1rem; min-width: 100% } caption { font-size: 1.1em; font-weight: 600; text-align: start; padding-bottom: .4em }
th, td { border: 1px solid GrayText; overflow-wrap: normal; padding: .4em .6em; text-align: end }
td { font-variant-numeric: tabular-nums; white-space: nowrap }
thead th { line-height: 1.3; min-width: 3em; vertical-align: bottom }
th[scope=row], thead th:first-child { background: Canvas; inset-inline-start: 0; min-width: 7em; position: sticky; text-align: start }
.wide { margin-block: 1em; overflow-x: auto } .wide:focus-visible { outline: 3px solid; outline-offset: 2px }
@media (min-width: 48em) { .wide { margin-inline-start: calc(50% - min(47vw, 44rem)); width: min(94vw, 88rem) } }
.key { display: grid; gap: .5em; grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr)) }
.key div { border: 1px solid GrayText; border-radius: .5em; padding: .4em .7em }
.key dt { font-weight: 400 } .key dd { font-size: 1.4em; font-weight: 600; margin: 0 }
.ways a { display: inline-block; margin-inline-end: 1em; padding-block: .6em }
@media print { body { max-width: none } details > * { display: revert } .ways { display: none }
  .wide { margin-inline: 0; overflow: visible; width: auto } table { font-size: .5rem } th, td { padding: .2em; position: static } thead th, th[scope=row] { min-width: 0 } }
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
