// which people, kinds and relation types are hidden, and the changes to that
import type { Author } from "../model/person.ts";
import { type RelationType, relationTypes } from "../model/relation.ts";
import { type StatementKind, statementKinds } from "../model/statement.ts";

/** What is hidden, not what is shown: a debate that grows shows its newcomers. */
export interface Query {
  readonly people: ReadonlySet<Author>;
  readonly kinds: ReadonlySet<StatementKind>;
  readonly types: ReadonlySet<RelationType>;
}

/** What can be hidden one by one. */
export type Facet = keyof Query;
type Value<F extends Facet> = Query[F] extends ReadonlySet<infer V> ? V : never;

export const showAll: Query = { people: new Set(), kinds: new Set(), types: new Set() };

/** Hides what is shown, shows what is hidden. */
export const toggle =
  <F extends Facet>(facet: F, value: Value<F>) =>
  (query: Query): Query => {
    const hidden = new Set<unknown>(query[facet]);
    if (!hidden.delete(value)) hidden.add(value);
    return { ...query, [facet]: hidden };
  };

/** Hides everything of a facet but one; `values` is all there is. */
export const only =
  <F extends Facet>(facet: F, value: Value<F>, values: Iterable<Value<F>>) =>
  (query: Query): Query => ({ ...query, [facet]: new Set([...values].filter((other) => other !== value)) });

/** Shows everything of a facet. */
export const all =
  (facet: Facet) =>
  (query: Query): Query => ({ ...query, [facet]: new Set() });

export const isKind = (name: string): name is StatementKind =>
  (statementKinds as readonly string[]).includes(name);

export const isType = (name: string): name is RelationType =>
  (relationTypes as readonly string[]).includes(name);
