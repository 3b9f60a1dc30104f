import { Certainty, EntryKind, SOON, type CatalogueEntry } from './catalogue-entry';
import type { Provision } from './law';

const JURIST_DECIDES = {
  validFrom: '2023-01-01',
  kind: EntryKind.LAW,
  certainty: Certainty.JURIST,
  ...SOON,
} as const;

const inCaseOf = (at: string): CatalogueEntry => ({
  provisions: [{ law: 'BVL', at: '§ 13-4' } satisfies Provision, { law: 'BVL', at }],
  ...JURIST_DECIDES,
});

/** The kinds of case in which child welfare may order information (pålegg, bvl. § 13-4). Which they are is for a jurist to decide. */
export const ORDER_KINDS = {
  INVESTIGATION: inCaseOf('§ 2-2'),
  ORDERED_ASSISTANCE: inCaseOf('§ 3-4'),
  EMERGENCY_MEASURE: inCaseOf('§ 4-2'),
  CARE_ORDER: inCaseOf('§ 5-1'),
  BEHAVIOURAL_MEASURE: inCaseOf('§ 6-2'),
  TRAFFICKING: inCaseOf('§ 6-6'),
} as const satisfies Record<string, CatalogueEntry>;
export type OrderKind = keyof typeof ORDER_KINDS;
export const OrderKind = Object.fromEntries(Object.keys(ORDER_KINDS).map((kind) => [kind, kind])) as {
  readonly [Kind in OrderKind]: Kind;
};

const delayedFor = (at: string): CatalogueEntry => ({
  provisions: [{ law: 'POPPLYL', at }],
  validFrom: '2018-07-20',
  kind: EntryKind.LAW,
  certainty: Certainty.LIKELY,
  ...SOON,
});

/** Why a youth is told of an order later than at once. */
export const DELAY_GROUNDS = {
  PREVENTION_OF_CRIME: delayedFor('§ 16 første ledd bokstav b'),
  HEALTH_OR_CLOSE_RELATIONS: delayedFor('§ 16 første ledd bokstav c'),
  DUTY_OF_SECRECY: delayedFor('§ 16 første ledd bokstav d'),
  CLEAR_PRIVATE_INTEREST: delayedFor('§ 16 første ledd bokstav f'),
} as const satisfies Record<string, CatalogueEntry>;
export type DelayGround = keyof typeof DELAY_GROUNDS;
export const DelayGround = Object.fromEntries(Object.keys(DELAY_GROUNDS).map((ground) => [ground, ground])) as {
  readonly [Ground in DelayGround]: Ground;
};

/** The longest that a youth is told later, in days from the order; and the longest that one worker alone decides. Both are our choice. */
export const DELAY_LIMITS = { reviewedDays: 90, unreviewedDays: 7 } as const;
