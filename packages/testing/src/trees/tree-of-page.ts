import type { CDPSession } from 'playwright-core';
import { lineOf, roleOf, wordsOf, type AxNode } from './line-of-node.js';

/** What only groups others on the screen; its children are read in its place. */
const WITHOUT_WORDS = ['RootWebArea', 'generic', 'none', 'LabelText', 'Legend', 'InlineTextBox', 'DescriptionList'];
/** Their words are their name already, or the name of the field that they stand beside. */
const WORDS_ARE_A_NAME = ['button', 'link', 'heading', 'DisclosureTriangle', 'LabelText', 'Legend', 'term', 'image'];

/** The tree that the browser hands to a screen reader: one line for each thing that is read, in its order, indented by what it is in. */
export async function treeOfPage(cdp: CDPSession): Promise<string> {
  const nodes: readonly AxNode[] = (await cdp.send('Accessibility.getFullAXTree')).nodes;
  const current = await currentOnes(cdp);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  const linesOf = (node: AxNode, parentRole: string): readonly string[] => {
    const role = roleOf(node);
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    if (role === 'ListMarker') return [];
    if (role === 'StaticText')
      return WORDS_ARE_A_NAME.includes(parentRole) || !wordsOf(node) ? [] : [`“${wordsOf(node)}”`];
    const within = joined(children.flatMap((child) => linesOf(child, node.ignored ? parentRole : role)));
    if (node.ignored || WITHOUT_WORDS.includes(role)) return within;
    const line = lineOf(node, current.get(node.backendDOMNodeId ?? -1));
    if (role === 'textbox') return [line];
    const [first = '', ...others] = within;
    if (first.startsWith('“') && others.length === 0) return [`${line} ${first}`];
    return [line, ...within.map((each) => `  ${each}`)];
  };
  const [root] = nodes;
  return root ? linesOf(root, '').join('\n') : '';
}

/** What `aria-current` says of whom; the tree does not tell it. */
async function currentOnes(cdp: CDPSession): Promise<ReadonlyMap<number, string>> {
  const { nodes } = await cdp.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  return new Map(
    nodes.flatMap(({ backendNodeId, attributes = [] }) => {
      const current = attributes[attributes.indexOf('aria-current') + 1];
      return attributes.includes('aria-current') && current ? [[backendNodeId, current] as const] : [];
    }),
  );
}

/** Words that stand beside each other are read in one go. */
function joined(lines: readonly string[]): readonly string[] {
  return lines.reduce<readonly string[]>((told, line) => {
    const before = told.at(-1);
    const together = before?.startsWith('“') === true && line.startsWith('“');
    return together ? [...told.slice(0, -1), `${before.slice(0, -1)} ${line.slice(1)}`] : [...told, line];
  }, []);
}
