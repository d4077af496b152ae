const said = new Set<string>();

/** Says once on this page that a host has set something that an element cannot show. It stays as it was set, and nothing breaks. */
export function warnOnce({ localName }: Element, property: string, wanted: string): void {
  const sentence = `[haochaping] <${localName}>.${property} should be ${wanted}; what was set is not shown.`;
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(sentence);
}
