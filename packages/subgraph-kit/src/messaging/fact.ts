import { AddressProtection, isId, orderableCategories, OrderKind } from '@brobygger/domain';
import { z } from 'zod';
import { GroundKind, GroundState } from '../beginning/ground';
import { MessageKind } from './message';

/**
 * A fact that one service has and others keep a copy of, as rows of one table. Of two messages on one key the newer version stands,
 * in whatever order they come; a row is never deleted, so that an older message finds what is newer.
 */
export interface Fact {
  readonly kind: MessageKind;
  readonly table: string;
  /** The columns that say what the fact is about, with their types. */
  readonly key: Readonly<Record<string, string>>;
  /** The columns that change, with their types. */
  readonly values: Readonly<Record<string, string>>;
  /** The shape of a row in a message. */
  readonly row: z.ZodType<Readonly<Record<string, unknown>>>;
}

/** What the rows of facts are made of. */
export const id = z.string().refine(isId);
/** What PostgreSQL can keep. */
export const text = z
  .string()
  .min(1)
  .max(200)
  .refine((value) => !value.includes('\u0000'));
export const moment = z.iso.datetime({ offset: true });
/** A version is a time in microseconds; one from far ahead would outlast every later one. */
const FURTHEST_AHEAD_MS = 24 * 3_600_000;
export const version = z
  .number()
  .int()
  .nonnegative()
  .refine((value) => value <= (Date.now() + FURTHEST_AHEAD_MS) * 1000);

const keptOut = (kind: MessageKind, table: string): Fact => ({
  kind,
  table,
  key: { youth_id: 'uuid', person_id: 'text' },
  values: { holds: 'boolean' },
  row: z.object({ youth_id: id, person_id: text, holds: z.boolean(), version }),
});

/** Whom an owner's organisation serves: told by the owner to the registry. */
export const SERVICE_RELATION: Fact = {
  kind: MessageKind.SERVICE_RELATION,
  table: 'service_relation',
  key: { youth_id: 'uuid', organisation_id: 'uuid', valid_from: 'timestamptz' },
  values: {
    valid_to: 'timestamptz',
    begun_by: 'text',
    ground: 'text',
    ground_reference: 'text',
    ground_state: 'text',
    ended_by: 'text',
  },
  row: z.object({
    youth_id: id,
    organisation_id: id,
    valid_from: moment,
    valid_to: moment.nullable(),
    // An owner of the version before does not say them.
    begun_by: text.nullish(),
    ground: z.enum(GroundKind).nullish(),
    ground_reference: text.nullish(),
    ground_state: z.enum(GroundState).nullish(),
    ended_by: text.nullish(),
    version,
  }),
};

/** An order for information (bvl. § 13-4): told by child welfare to the registry. Why it is necessary stays with child welfare. */
export const INFORMATION_ORDER: Fact = {
  kind: MessageKind.INFORMATION_ORDER,
  table: 'information_order',
  // Whom it is about and whose it is are part of it: told anew of another it would open, by an answer about one youth, another's data.
  key: { order_id: 'uuid', youth_id: 'uuid', organisation_id: 'uuid' },
  values: {
    kind: 'text',
    categories: 'text[]',
    given_by: 'text',
    given_at: 'timestamptz',
    shown_from: 'timestamptz',
    ended_at: 'timestamptz',
  },
  row: z.object({
    order_id: id,
    youth_id: id,
    organisation_id: id,
    kind: z.enum(OrderKind),
    categories: z.array(z.enum(orderableCategories())).min(1),
    given_by: text,
    given_at: moment,
    shown_from: moment,
    ended_at: moment.nullable(),
    version,
  }),
};

/**
 * Whether nothing is to reach a guardian of the youth whom nobody has cleared by name: told by child welfare to the registry, while it
 * investigates. Why, and that it does, stays with child welfare.
 */
export const GUARDIANS_HELD: Fact = {
  kind: MessageKind.GUARDIANS_HELD,
  table: 'guardians_held',
  key: { youth_id: 'uuid', organisation_id: 'uuid' },
  values: { holds: 'boolean' },
  row: z.object({ youth_id: id, organisation_id: id, holds: z.boolean(), version }),
};

/**
 * That a youth is told later of what child welfare does from a moment on, because of a concern that it received: told by child welfare to
 * the registry, which keeps the log. What the concern is stays with child welfare.
 */
export const CONCERN_DELAY: Fact = {
  kind: MessageKind.CONCERN_DELAY,
  table: 'concern_delay',
  key: { concern_id: 'uuid', youth_id: 'uuid', organisation_id: 'uuid' },
  values: { given_at: 'timestamptz', shown_from: 'timestamptz' },
  row: z.object({
    concern_id: id,
    youth_id: id,
    organisation_id: id,
    given_at: moment,
    shown_from: moment,
    version,
  }),
};

export const WORKER_BLOCK = keptOut(MessageKind.WORKER_BLOCK, 'worker_block');
export const CONFLICT_OF_INTEREST = keptOut(MessageKind.CONFLICT_OF_INTEREST, 'conflict_of_interest');

export const ADDRESS_PROTECTION: Fact = {
  kind: MessageKind.ADDRESS_PROTECTION,
  table: 'protected_youth',
  key: { youth_id: 'uuid' },
  values: { protection: 'text' },
  row: z.object({ youth_id: id, protection: z.enum(AddressProtection), version }),
};

/** By id alone: what it opened, and to whom, its owners need not know. */
export const CONSENT_WITHDRAWN: Fact = {
  kind: MessageKind.CONSENT_WITHDRAWN,
  table: 'withdrawn_consent',
  key: { consent_id: 'uuid' },
  values: {},
  row: z.object({ consent_id: id, version }),
};

/** That one registration was merged into another (ADR 0035), or is no more: the key is the former one. */
export const YOUTH_MERGED: Fact = {
  kind: MessageKind.YOUTH_MERGED,
  table: 'merged_youth',
  key: { youth_id: 'uuid' },
  values: { kept_id: 'uuid', holds: 'boolean' },
  row: z.object({ youth_id: id, kept_id: id, holds: z.boolean(), version }),
};

/** What the registry tells the owners. */
export const REGISTRY_FACTS: readonly Fact[] = [
  WORKER_BLOCK,
  CONFLICT_OF_INTEREST,
  ADDRESS_PROTECTION,
  CONSENT_WITHDRAWN,
  YOUTH_MERGED,
];
