const said = new Set<string>();

/** Says once on this page that a host has set something that an element cannot show. It stays as it was set, and nothing breaks. */
export function warnOnce({ localName }: Element, property: string, wanted: string): void {
  const sentence = `[haochaping] <${localName}>.${property} should be ${wanted}; what was set is not shown.`;
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(sentence);
}

/** The list that a host has set; an empty one where it is none. */
export function listSetOn<Each>(
  element: Element,
  property: string,
  set: readonly Each[],
  wanted: string,
): readonly Each[] {
  const isList: boolean = Array.isArray(set);
  if (isList) return set;
  warnOnce(element, property, wanted);
  return [];
}
