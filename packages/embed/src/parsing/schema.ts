/** What a value is that does not fit. Nothing in JSON is this, and `undefined` is what an absent field is. */
export const MISFIT = Symbol();

type Perhaps<Value> = Value | typeof MISFIT;
/** A condition on a value of the right type, which may also change it. */
export type Check<Value> = (value: Value) => Perhaps<Value>;
/** The schemas of an object's fields. */
export type Shape = Readonly<Record<string, Schema<unknown>>>;
type Of = { readonly shape?: Shape | undefined; readonly isOptional?: boolean };

/** What fits, and how it is read: with those methods of a schema of `zod/mini` that are called in a page. */
export class Schema<Value> {
  readonly read: (value: unknown) => Perhaps<Value>;
  /** Of an object. */
  readonly shape: Shape | undefined;
  /** Whether the field that it describes may be absent. */
  readonly isOptional: boolean;

  constructor(read: (value: unknown) => Perhaps<Value>, { shape, isOptional = false }: Of = {}) {
    this.read = read;
    this.shape = shape;
    this.isOptional = isOptional;
  }

  /** In their order, until one does not fit; each gets what the one before it made of the value. */
  check(...checks: readonly Check<Value>[]): Schema<Value> {
    return new Schema((value) => {
      let read = this.read(value);
      for (const check of checks) if (read !== MISFIT) read = check(read);
      return read;
    }, this);
  }

  /** For the compiler alone. */
  brand(): this {
    return this;
  }

  safeParse(value: unknown): { readonly success: false } | { readonly success: true; readonly data: Value } {
    const data = this.read(value);
    return data === MISFIT ? { success: false } : { success: true, data };
  }

  parse(value: unknown): Value {
    const data = this.read(value);
    if (data === MISFIT) throw new TypeError('does not fit its schema');
    return data;
  }
}
