import { standingObjection, type DenyCode, type Facts } from '@brobygger/consent-engine';
import { AddressProtection, Basis, osloDate, plus, type Caller, type Purpose } from '@brobygger/domain';
import { explainedBy } from '../access/access-answers';
import { coverageRules } from '../consent/give-consent.rules';
import type { Need } from '../preview/consented-fields';

/** Who would ask, for what, and when. There is no youth in it. */
export interface Asking {
  readonly caller: Caller;
  readonly purpose: Purpose;
  readonly at: Date;
}

/** On what a need could ever be met, and why never where there is nothing. */
export interface PossibleBases {
  readonly bases: readonly Basis[];
  readonly reason: DenyCode | null;
}

/** A youth of whom nothing is known that keeps anybody away. */
const NOBODY: Facts = {
  birthDate: null,
  protection: AddressProtection.UNGRADED,
  isConflicted: false,
  isBlocked: false,
  servesYouth: false,
  isAssignedToOthers: false,
  consents: [],
  order: null,
  emergency: null,
};

/** The basis that each supposed youth tries: one of the own service, one who said yes, one about whom an order is answered. */
type Supposed = (asking: Asking, need: Need) => Facts;

const served: Supposed = () => ({ ...NOBODY, servesYouth: true });

const consenting: Supposed = ({ caller, purpose, at }, { category }) => ({
  ...NOBODY,
  consents: [
    {
      id: 'supposed',
      version: 1,
      recipientId: caller.organisationId ?? '',
      purpose,
      categories: new Set([category]),
      validFrom: at,
      validTo: new Date(at.getTime() + 1),
      guardianLapsesAt: null,
      withdrawnAt: null,
    },
  ],
});

/** Born yesterday: a law that ends at an age has not ended. */
const ordered: Supposed = ({ caller, at }, { category }) => ({
  ...NOBODY,
  birthDate: plus(osloDate(at), { days: -1 }),
  servesYouth: true,
  order: {
    id: 'supposed',
    organisationId: caller.organisationId ?? '',
    givenAt: at,
    endedAt: null,
    released: new Set([category]),
  },
});

/** A yes is supposed where one could be asked for. */
const supposedFor = (asking: Asking, need: Need): readonly Supposed[] =>
  canBeConsentedTo(asking, need) ? [served, consenting, ordered] : [served, ordered];

function canBeConsentedTo({ caller: { agency, organisationId }, purpose }: Asking, { category }: Need): boolean {
  if (agency === null || organisationId === null) return false;
  const asked = { recipient: { id: organisationId, agency }, purpose, categories: [category] };
  return !coverageRules.some(({ objects }) => objects(asked));
}

/**
 * The bases on which the engine would permit the need of some youth. It supposes one for each basis, and asks the engine itself, so that
 * what is foretold is what is decided; no youth is looked up. Access in an emergency is opened by no request, and is not foretold.
 */
export function possibleBasesOf(asking: Asking, need: Need): PossibleBases {
  const { caller, purpose, at } = asking;
  const question = { caller, purpose, at, youthId: caller.personId, ...need };
  const found = supposedFor(asking, need).map((supposed) => explainedBy(question, supposed(asking, need)).decision);
  const bases = [...new Set(found.flatMap((decision) => (decision.effect === 'permit' ? [decision.basis] : [])))];
  return { bases: inOrder(bases), reason: bases.length > 0 ? null : whyNever(question) };
}

const inOrder = (bases: readonly Basis[]): readonly Basis[] =>
  Object.values(Basis).filter((basis) => bases.includes(basis));

const whyNever = (question: Omit<Parameters<typeof standingObjection>[0], 'decidedBy' | 'statedReason'>): DenyCode =>
  standingObjection({ ...question, decidedBy: 'CONSENT', statedReason: null }) ?? 'NO_BASIS';
