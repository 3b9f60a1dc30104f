import type { Owner } from '@brobygger/domain';
import type { Decision } from '@brobygger/consent-engine';
import type { Hop } from '@brobygger/hop-token';
import type { Admit } from '../beginning/admission';
import type { ObjectLiteral } from 'typeorm';
import type { Want } from './want';

/** What an owner asks the registry before it releases anything across a border. */
export interface DisclosureCall {
  readonly hop: Hop;
  /** The gateway's token for this hop, as the registry's proof of who asks; `null` inside one process. */
  readonly hopToken: string | null;
  readonly askedBy: Owner;
  readonly wants: readonly Want[];
}

/** The registry's answer: one decision per want, in the order asked. */
export interface DisclosureAnswer {
  readonly decisions: readonly Decision[];
  /** The youths of the call that the caller may resolve at all. Only the registry itself is told. */
  readonly resolvable: ReadonlySet<string>;
  /** Rows that were read with the decision because it releases them, by source and key. Only the registry itself has any. */
  readonly rows?: RowsAlong;
}

/** Rows by the source that they are of and the key that they would be asked by. */
export type RowsAlong = ReadonlyMap<unknown, ReadonlyMap<string, readonly ObjectLiteral[]>>;

/** The registry as its users see it. Rejects when it could not decide and record: then nothing may be released. */
export interface Registry {
  /** Decides each want and commits the disclosure entries of those that are permitted, before it answers. */
  disclose(call: DisclosureCall): Promise<DisclosureAnswer>;
  readonly admit: Admit;
}
