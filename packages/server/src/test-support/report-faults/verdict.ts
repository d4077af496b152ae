/** A message as its receiver got it. */
export type Arrival = {
  readonly sink: string;
  readonly messageId: string;
  readonly body: string;
  readonly ratingNo: string;
  readonly of: string;
};

/** What was put on record. */
export type FactPut = { readonly ratingNo: string; readonly of: string };

/** What is wrong with what a receiver got. */
export function faultsAt(sink: string, facts: readonly FactPut[], arrivals: readonly Arrival[]): readonly string[] {
  const own = arrivals.filter((arrival) => arrival.sink === sink);
  const faults: string[] = [];
  for (const ratingNo of new Set(facts.map((fact) => fact.ratingNo))) {
    const wanted = facts.filter((fact) => fact.ratingNo === ratingNo).map(({ of }) => of);
    const got = own.filter((arrival) => arrival.ratingNo === ratingNo);
    const first = [...new Set(got.map(({ of }) => of))];
    for (const of of wanted) if (!first.includes(of)) faults.push(`lost: ${sink} ${ratingNo} ${of}`);
    if (first.join() !== wanted.filter((of) => first.includes(of)).join())
      faults.push(`out of order: ${sink} ${ratingNo} ${first.join()}`);
    for (const of of first) {
      const same = got.filter((arrival) => arrival.of === of);
      if (new Set(same.map(({ messageId }) => messageId)).size > 1)
        faults.push(`another id: ${sink} ${ratingNo} ${of}`);
      if (new Set(same.map(({ body }) => body)).size > 1) faults.push(`another body: ${sink} ${ratingNo} ${of}`);
    }
  }
  return faults;
}
