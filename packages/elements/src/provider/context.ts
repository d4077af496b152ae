import type { RatingClient, TrackingClient } from '@haochaping/client';

/** What a provider has for the elements inside it. */
export type ProvidedContext = {
  readonly ratingClient: RatingClient | undefined;
  readonly trackingClient: TrackingClient | undefined;
  readonly trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;
  readonly trackingUrl: string;
};

type Taken = Readonly<Record<string, keyof ProvidedContext>>;

const RATING: Taken = { client: 'ratingClient', trackWith: 'trackWith', trackingUrl: 'trackingUrl' };
const TRACKING: Taken = { client: 'trackingClient' };

/** Which property of which element is filled with what. */
const TAKEN: Readonly<Record<string, Taken>> = {
  'hcp-rating-dialog': RATING,
  'hcp-rating-form': RATING,
  'hcp-receipt': { trackWith: 'trackWith', trackingUrl: 'trackingUrl' },
  'hcp-status-tracker': TRACKING,
  'hcp-review-line': TRACKING,
  'hcp-my-rating': TRACKING,
  'hcp-identity-access': TRACKING,
  'hcp-log-check': TRACKING,
};
const TAKERS = Object.keys(TAKEN).join();

const providers = new WeakMap<Node, ProvidedContext>();
/** What each element has from a provider; anything else that it has is its own, and stays. */
const received = new WeakMap<Element, Map<string, unknown>>();

export const provide = (provider: Element & ProvidedContext): void => void providers.set(provider, provider);

/** Gives to every element in a tree what is theirs to take there; what is given already is not given twice. */
export function provideWithin(root: Element): void {
  for (const element of [root, ...root.querySelectorAll(TAKERS)]) {
    if (received.has(element)) give(element);
    else if (element.localName in TAKEN && !accompany(element)) {
      void customElements.whenDefined(element.localName).then(() => accompany(element));
    }
  }
}

/** From then on the element takes and gives back by itself, wherever it is put. False where its code has not come. */
function accompany(element: Element): boolean {
  if (!canBeAccompanied(element)) return false;
  if (!received.has(element)) {
    received.set(element, new Map());
    give(element);
    element.addController({ hostConnected: () => give(element) });
  }
  return true;
}

/** Lit's own way to take part in the life of an element from outside: the element itself knows of no provider. */
type Accompanied = Element & { addController(controller: { hostConnected(): void }): void };
const canBeAccompanied = (element: Element): element is Accompanied =>
  'addController' in element && typeof element.addController === 'function';

function give(element: Element): void {
  const has = received.get(element);
  for (const [property, name] of Object.entries(TAKEN[element.localName] ?? {})) {
    const now: unknown = Reflect.get(element, property);
    const given = nearest(element, name);
    if (now === given || (now && now !== has?.get(property))) continue;
    has?.set(property, given);
    Reflect.set(element, property, given);
  }
}

/** What the nearest provider around an element gives that has it at all; where none has, what an element starts with. */
function nearest(element: Element, name: keyof ProvidedContext): unknown {
  for (let at = outside(element); at; at = outside(at)) {
    const given = providers.get(at)?.[name];
    if (given) return given;
  }
  return name === 'trackingUrl' ? '' : undefined;
}

const outside = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);
