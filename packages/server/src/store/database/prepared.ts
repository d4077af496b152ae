import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type CompiledQuery,
  type QueryExecutorProvider,
  type QueryResult,
  type RawBuilder,
} from 'kysely';
import type { Database, WithinTransaction } from './database.js';
import type { Schema } from './schema.js';

/** Compiles statements and runs none. */
const compiler = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Stands in a statement for a value that comes with each call. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** The value of that name, to be put into a statement. */
export type ValueOf<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

type Building<Values, Row> = (
  db: Kysely<Schema>,
  value: ValueOf<Values>,
) => { compile(provider: QueryExecutorProvider): CompiledQuery<Row> };

const names = new Map<string, string>();

/** The name by which a connection knows a statement that is prepared; undefined for every other. */
export const preparedName = (text: string): string | undefined => names.get(text);

/**
 * A statement that every call uses: compiled once in the process, and parsed and planned once on each connection, since both cost
 * more than to run it. `prepared<{ name: type }>()((db, value) => …)`.
 */
export const prepared =
  <Values extends Readonly<Record<string, unknown>>>() =>
  <Row>(build: Building<Values, Row>) => {
    const compiled = build(compiler, (name) => sql`${new Placeholder(name)}`).compile(compiler);
    names.set(compiled.sql, `statement_${names.size + 1}`);
    return (database: Database | WithinTransaction, values: Values): Promise<QueryResult<Row>> => {
      const parameters = compiled.parameters.map((parameter) =>
        parameter instanceof Placeholder ? values[parameter.name] : parameter,
      );
      return database.executeQuery<Row>({ ...compiled, parameters });
    };
  };
