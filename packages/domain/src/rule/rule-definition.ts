import type { ServiceName } from '../service';

/** What is known about a rule before somebody breaks it. */
export interface RuleDefinition {
  /** What holds, in one sentence. */
  readonly sentence: string;
  /** The statute or the text that it rests on. */
  readonly source: string;
  /** The paths of the arguments that can break it, `[]` for any place in a list; none where only the record's state can. */
  readonly arguments: readonly string[];
  /** The services that refuse a change on it. */
  readonly services: readonly [ServiceName, ...ServiceName[]];
}

/** The rules of a service, by their codes. */
export type RulesOfService = Readonly<Record<string, RuleDefinition>>;
