import type { AccessRequest, ConsentFact, EmergencyFact, Facts, OrderFact } from '@brobygger/consent-engine';
import {
  Agency,
  CATEGORIES,
  categoriesOf,
  DataCategory,
  Profession,
  Purpose,
  PURPOSES,
  STATUTES,
  type Basis,
  type Caller,
} from '@brobygger/domain';
import type { Dice } from './dice';
import { after, anyMoment, before, bornAfter, bornAround } from './moments';

/** A question with what is known, or with nothing that could be had. */
export interface Case {
  readonly request: AccessRequest;
  readonly facts: Facts | null;
}

export const YOUTHS = ['leila', 'farid'] as const;
export const ORGANISATIONS = ['nav-bjerke', 'bv-bjerke', '22b', 'uteseksjonen'] as const;

const AGENCIES = Object.values(Agency);
const ALL = Object.values(DataCategory);
const SPECIAL = ALL.filter((category) => CATEGORIES[category].profession !== undefined);

/** What may cross to an agency for a purpose. Which cases are worth asking is no part of what is asked of both engines. */
const CROSSINGS = Object.values(Purpose).flatMap((purpose) =>
  PURPOSES[purpose].agencies.flatMap((agency) =>
    PURPOSES[purpose].covers
      .filter((category) => CATEGORIES[category].recipients.includes(agency))
      .map((category) => ({ purpose, agency, category })),
  ),
);

const workerOf = ({ pick }: Dice, agency: Agency): Caller => ({
  personId: pick(['n1', 'n2']),
  role: 'CASEWORKER',
  agency,
  organisationId: pick(ORGANISATIONS),
  assurance: pick(['SUBSTANTIAL', 'HIGH']),
});

/** A worker, most often of the profession whose record the category is in the own agency, if it is one's. */
const readerOf = (dice: Dice, agency: Agency, category: DataCategory): Caller => {
  const { owner, profession } = CATEGORIES[category];
  const worker = workerOf(dice, agency);
  if (owner !== agency || profession === undefined || dice.onceIn(3)) return worker;
  return { ...worker, profession: dice.onceIn(4) ? dice.pick(Object.values(Profession)) : profession };
};

const asked = (dice: Dice, caller: Caller, purpose: Purpose, category: DataCategory): AccessRequest => ({
  caller,
  purpose,
  youthId: dice.pick(YOUTHS),
  category,
  placesYouth: dice.onceIn(5),
  decidedBy: 'CONSENT',
  at: anyMoment(dice),
  statedReason: null,
});

const nothingOn = (dice: Dice, { at }: AccessRequest): Facts => ({
  birthDate: bornAround(dice, at, 18),
  protection: 'UNGRADED',
  isConflicted: false,
  isBlocked: false,
  servesYouth: false,
  isAssignedToOthers: dice.onceIn(3),
  consents: [],
  order: null,
  emergency: null,
});

/** A consent that holds for the request. */
export const consentFor = (dice: Dice, { caller, purpose, category, at }: AccessRequest): ConsentFact => ({
  id: `consent-${dice.below(1_000_000)}`,
  version: 1 + dice.below(4),
  recipientId: caller.organisationId ?? dice.pick(ORGANISATIONS),
  purpose: purpose ?? 'B101',
  categories: new Set([category, ...(dice.onceIn(2) ? [dice.pick(ALL)] : [])]),
  validFrom: before(dice, at),
  validTo: after(dice, at),
  guardianLapsesAt: dice.onceIn(3) ? after(dice, at) : null,
  withdrawnAt: null,
});

/** An emergency that is open for the asker's organisation. */
export const emergencyFor = (dice: Dice, { caller, category, at }: AccessRequest): EmergencyFact => ({
  id: `emergency-${dice.below(1_000_000)}`,
  categories: new Set([category, ...(dice.onceIn(2) ? [dice.pick(ALL)] : [])]),
  organisationId: caller.organisationId ?? dice.pick(ORGANISATIONS),
  openedAt: before(dice, at),
  closesAt: after(dice, at),
});

/** An order under which what is asked for was released. */
export const orderFor = (dice: Dice, { caller, category, at }: AccessRequest): OrderFact => ({
  id: `order-${dice.below(1_000_000)}`,
  organisationId: caller.organisationId ?? dice.pick(ORGANISATIONS),
  givenAt: before(dice, at),
  endedAt: dice.onceIn(3) ? after(dice, at) : null,
  released: new Set([category, ...(dice.onceIn(2) ? [dice.pick(ALL)] : [])]),
});

type Holding = (dice: Dice) => { readonly request: AccessRequest; readonly facts: Facts };

const openTo = (agency: Agency): readonly Purpose[] =>
  Object.values(Purpose).filter((purpose) => PURPOSES[purpose].agencies.includes(agency));

/** An agency with what is its own, and what it may ask for. */
const OWNERS = AGENCIES.map((agency) => ({ agency, own: categoriesOf(agency), purposes: openTo(agency) }));

const ownService: Holding = (dice) => {
  const { agency, own, purposes } = dice.pick(OWNERS);
  const special = agency === Agency.OUTREACH && dice.onceIn(2) ? SPECIAL : own;
  const category = dice.onceIn(5) ? DataCategory.IDENTITY : dice.pick(special);
  const request = asked(dice, readerOf(dice, agency, category), dice.pick(purposes), category);
  const isNear = dice.onceIn(2);
  return {
    request: { ...request, decidedBy: agency, statedReason: isNear ? null : 'ON_DUTY' },
    facts: { ...nothingOn(dice, request), servesYouth: true, isAssignedToOthers: !isNear },
  };
};

const self: Holding = (dice) => {
  const personId = dice.pick(YOUTHS);
  const caller: Caller = { personId, role: 'YOUTH', agency: null, organisationId: null, assurance: 'HIGH' };
  const request = { ...asked(dice, caller, 'B108', dice.pick(ALL)), youthId: personId };
  return { request, facts: nothingOn(dice, request) };
};

const statute: Holding = (dice) => {
  const { recipient, purpose, categories, beforeAge } = dice.pick(STATUTES);
  const category = dice.pick(categories);
  const request = asked(dice, readerOf(dice, recipient, category), purpose, category);
  const birthDate = dice.onceIn(2)
    ? bornAfter(dice, request.at, beforeAge ?? 18)
    : bornAround(dice, request.at, beforeAge ?? 18);
  return {
    request,
    facts: { ...nothingOn(dice, request), birthDate, servesYouth: true, order: orderFor(dice, request) },
  };
};

const crossing = (dice: Dice): AccessRequest => {
  const { purpose, agency, category } = dice.pick(CROSSINGS);
  return asked(dice, readerOf(dice, agency, category), purpose, category);
};

const emergency: Holding = (dice) => {
  const request = crossing(dice);
  return { request, facts: { ...nothingOn(dice, request), emergency: emergencyFor(dice, request) } };
};

const consent: Holding = (dice) => {
  const request = crossing(dice);
  return { request, facts: { ...nothingOn(dice, request), consents: [consentFor(dice, request)] } };
};

/** For each basis how a question comes about on which it holds, most often. */
export const HOLDING = {
  OWN_SERVICE: ownService,
  SELF: self,
  STATUTE: statute,
  EMERGENCY: emergency,
  CONSENT: consent,
} as const satisfies Record<Exclude<Basis, 'OVERSIGHT'>, Holding>;
