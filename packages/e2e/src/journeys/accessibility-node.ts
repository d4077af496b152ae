type AxValue = { readonly value?: unknown };

const text = (told: AxValue | undefined): string => (typeof told?.value === 'string' ? told.value : '');

/** One thing in the tree that Chromium keeps for screen readers; of what the protocol tells, only what is read aloud. */
export type AxNode = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly value?: AxValue;
  readonly description?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
};

const STATES = [
  'checked',
  'disabled',
  'expanded',
  'focused',
  'invalid',
  'modal',
  'multiselectable',
  'pressed',
  'required',
];

/** What is said of one thing: role, name, states, and what describes it. */
export function lineOf(node: AxNode, current = 'false'): string {
  const role = roleOf(node) === 'DisclosureTriangle' ? 'summary' : roleOf(node);
  const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
  return [
    role === 'heading' ? `${role} ${String(level)}` : role,
    wordsOf(node) && `“${wordsOf(node)}”`,
    statesOf(node),
    current !== 'false' && `[current ${current}]`,
    role === 'textbox' && `= ${typedIn(node)}`,
    text(node.description) && `— ${text(node.description)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function statesOf({ properties = [] }: AxNode): string {
  const told = properties.flatMap(({ name, value }) => {
    const state = String(value.value);
    if (!STATES.includes(name)) return [];
    if (name === 'expanded') return [state === 'true' ? 'expanded' : 'folded'];
    return state === 'false' ? [] : [name];
  });
  return told.length > 0 ? `[${told.join(', ')}]` : '';
}

/** Of a long text its beginning tells enough. */
function typedIn({ value }: AxNode): string {
  const typed = text(value);
  return typed.length > 40 ? `“${typed.slice(0, 40)}…” (${typed.length})` : `“${typed}”`;
}

export const roleOf = ({ role }: AxNode): string => text(role) || 'none';
/** Marks of direction are for the eye. */
export const wordsOf = ({ name }: AxNode): string =>
  text(name)
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
