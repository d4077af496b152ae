/** The field in the form at which a fault is mended, as a selector for its JSON pointer. */
export function placeOfFault(pointer: string): string {
  const [, part = ''] = pointer.split('/');
  if (part === 'service' || part === 'staff') return `hcp-indicators[data-target=${part}]`;
  return part === 'answers' ? '.questions summary' : `#${part}`;
}
