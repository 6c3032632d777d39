// the names of things: branded, so that one kind cannot be passed for another

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type SourceId = Id<"source">;
export type PersonId = Id<"person">;
export type MessageId = Id<"message">;
export type StatementId = Id<"statement">;
export type RelationId = Id<"relation">;

/** Marks a string as the name of a thing; the caller has made sure that it is one. */
export const asId = <T extends Id<string>>(name: string): T => name as T;
