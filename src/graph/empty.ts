// nothing -> a debate without anything in it, for statements and relations to be added
import { MultiDirectedGraph } from "graphology";
import type { DebateAttributes, DebateGraph, RelationAttributes, StatementAttributes } from "./attributes.ts";

/** Its own attributes are still to be set. */
export const emptyGraph = (): DebateGraph =>
  new MultiDirectedGraph<StatementAttributes, RelationAttributes, DebateAttributes>();
