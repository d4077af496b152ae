/** A value that has no code in the province's table. It is a refusal, never a guess. */
export type NoCode = { readonly noCodeFor: string };

/** Named values and their codes in one province, one to one. */
export type CodeTable<Name extends string> = {
  readonly codeOf: (name: Name) => string | NoCode;
  /** Undefined for a code that is not in the table. */
  readonly nameOf: (code: string) => Name | undefined;
  readonly names: readonly Name[];
};

/** Names that the province has no code for are left out. Throws where two names share a code: 不评价 must never look like 满意. */
export function codeTable<Name extends string>(codes: Readonly<Partial<Record<Name, string>>>): CodeTable<Name> {
  const byName = new Map<string, string>();
  const byCode = new Map<string, Name>();
  const names = namesIn(codes);
  for (const name of names) {
    const code = codes[name];
    if (code === undefined) continue;
    if (byCode.has(code)) throw new Error(`The code ${code} stands for two values.`);
    byName.set(name, code);
    byCode.set(code, name);
  }
  return {
    codeOf: (name) => byName.get(name) ?? { noCodeFor: name },
    nameOf: (code) => byCode.get(code),
    names: names.filter((name) => byName.has(name)),
  };
}

function namesIn<Name extends string>(codes: Readonly<Partial<Record<Name, string>>>): readonly Name[] {
  const names: Name[] = [];
  for (const name in codes) names.push(name);
  return names;
}
