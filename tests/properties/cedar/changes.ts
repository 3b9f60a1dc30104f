import type { AccessRequest, ConsentFact, Facts } from '@brobygger/consent-engine';
import {
  AddressProtection,
  Agency,
  Assurance,
  DataCategory,
  Profession,
  Purpose,
  Role,
  StatedReason,
  type Caller,
  type Owner,
} from '@brobygger/domain';
import type { Dice } from './dice';
import { consentFor, emergencyFor, orderFor, ORGANISATIONS, YOUTHS, type Case } from './holding-cases';
import { anyMoment, around, bornAround } from './moments';

/** Makes of a case another that differs in one thing, be it a thing that makes no difference. */
export type Change = (of: Case, dice: Dice) => Case;

const asking = ({ request, facts }: Case, change: Partial<AccessRequest>): Case => ({
  request: { ...request, ...change },
  facts,
});
const by = ({ request, facts }: Case, change: Partial<Caller>): Case => ({
  request: { ...request, caller: { ...request.caller, ...change } },
  facts,
});
const knowing = ({ request, facts }: Case, change: Partial<Facts>): Case => ({
  request,
  facts: facts === null ? null : { ...facts, ...change },
});

/** Of one of the consents, if there are any. */
const consenting = (of: Case, { pick }: Dice, change: Partial<ConsentFact>): Case => {
  const { consents = [] } = of.facts ?? {};
  if (consents.length === 0) return of;
  const chosen = pick(consents);
  return knowing(of, { consents: consents.map((each) => (each === chosen ? { ...each, ...change } : each)) });
};

/** What no type allows, and a token or a header may say all the same. */
const foreign = <T>(dice: Dice): T => dice.pick(['', 'toString', '__proto__', 'POLICE', 'B113']) as T;

const ROLES = Object.values(Role);
const ASSURANCES = Object.values(Assurance);
const PROTECTIONS = Object.values(AddressProtection);
const PURPOSES = Object.values(Purpose);
const PURPOSE_OR_NONE = [null, ...PURPOSES];
const AGENCY_OR_NONE = [null, ...Object.values(Agency)];
const ORGANISATION_OR_NONE = [null, ...ORGANISATIONS];
const REASON_OR_NONE = [null, null, ...Object.values(StatedReason)];
const OWNERS: readonly Owner[] = ['CONSENT', ...Object.values(Agency)];
const ALL = Object.values(DataCategory);
const anyCategories = ({ pick, below }: Dice): ReadonlySet<DataCategory> =>
  new Set(Array.from({ length: below(3) }, () => pick(ALL)));

/** What is some profession's, to who is of it, of another, or of none. */
const PROFESSIONS = [{}, ...Object.values(Profession).map((profession) => ({ profession }))];

const whoAsks: readonly Change[] = [
  (of, { pick }) => by(of, { personId: pick(['', '', 'n1', ...YOUTHS]) }),
  (of, dice) => by(of, { role: dice.onceIn(4) ? foreign<Role>(dice) : dice.pick(ROLES) }),
  (of, { pick }) => by(of, { role: pick(['YOUTH', 'CASEWORKER']) }),
  (of, dice) => by(of, { assurance: dice.onceIn(3) ? foreign<Assurance>(dice) : dice.pick(ASSURANCES) }),
  (of, dice) => by(of, { agency: dice.onceIn(4) ? foreign<Agency>(dice) : dice.pick(AGENCY_OR_NONE) }),
  (of, { pick }) => by(of, { organisationId: pick(ORGANISATION_OR_NONE) }),
  ({ request, facts }, { pick }) => {
    const { profession: _former, ...caller } = request.caller;
    return by({ request: { ...request, caller }, facts }, pick(PROFESSIONS));
  },
];

const whatIsAsked: readonly Change[] = [
  (of, { pick }) => asking(of, { purpose: pick(PURPOSE_OR_NONE) }),
  (of, dice) => asking(of, { purpose: dice.onceIn(2) ? null : foreign<Purpose>(dice) }),
  (of, { pick }) => asking(of, { youthId: pick(YOUTHS) }),
  (of, { pick }) => asking(of, { category: pick(ALL) }),
  (of, { pick }) =>
    asking(of, { category: pick(['OUTREACH_HEALTH', 'OUTREACH_PSYCHOLOGIST', 'IDENTITY', 'OUTREACH_CASE_NOTES']) }),
  (of) => asking(of, { placesYouth: !of.request.placesYouth }),
  (of, { pick }) => asking(of, { decidedBy: pick(OWNERS) }),
  (of, dice) => asking(of, { at: dice.onceIn(2) ? anyMoment(dice) : around(dice, of.request.at) }),
  (of, { pick }) => asking(of, { statedReason: pick(REASON_OR_NONE) }),
];

const whatIsKnown: readonly Change[] = [
  ({ request }) => ({ request, facts: null }),
  (of, dice) =>
    knowing(of, { birthDate: dice.onceIn(4) ? null : bornAround(dice, of.request.at, dice.pick([12, 16, 18, 25])) }),
  (of, { pick }) => knowing(of, { protection: pick(PROTECTIONS) }),
  (of, { pick }) => knowing(asking(of, { placesYouth: true }), { protection: pick(PROTECTIONS) }),
  (of) => knowing(of, { isConflicted: true }),
  (of) => knowing(of, { isBlocked: true }),
  (of) => knowing(of, { servesYouth: of.facts?.servesYouth !== true }),
  (of) => knowing(of, { isAssignedToOthers: of.facts?.isAssignedToOthers !== true }),
];

const whatItRestsOn: readonly Change[] = [
  (of, dice) => knowing(of, { order: dice.onceIn(2) ? null : orderFor(dice, of.request) }),
  (of, dice) => {
    const order = of.facts?.order ?? orderFor(dice, of.request);
    const changes = [
      { organisationId: dice.pick(ORGANISATIONS) },
      { givenAt: around(dice, of.request.at) },
      { endedAt: around(dice, of.request.at) },
      { released: anyCategories(dice) },
    ];
    return knowing(of, { order: { ...order, ...dice.pick(changes) } });
  },
  (of, dice) => knowing(of, { emergency: dice.onceIn(2) ? null : emergencyFor(dice, of.request) }),
  (of, dice) => {
    const emergency = of.facts?.emergency ?? emergencyFor(dice, of.request);
    const changes = [
      { organisationId: dice.pick(ORGANISATIONS) },
      { openedAt: around(dice, of.request.at) },
      { closesAt: around(dice, of.request.at) },
      { categories: anyCategories(dice) },
    ];
    return knowing(of, { emergency: { ...emergency, ...dice.pick(changes) } });
  },
];

const whatWasGiven: readonly Change[] = [
  (of) => knowing(of, { consents: [] }),
  (of, dice) => {
    const more = consentFor(dice, of.request);
    const { consents = [] } = of.facts ?? {};
    return knowing(of, { consents: dice.onceIn(2) ? [more, ...consents] : [...consents, more] });
  },
  (of, dice) => consenting(of, dice, { recipientId: dice.pick(ORGANISATIONS) }),
  (of, dice) => consenting(of, dice, { purpose: dice.pick(PURPOSES) }),
  (of, dice) => consenting(of, dice, { categories: anyCategories(dice) }),
  (of, dice) => consenting(of, dice, { validFrom: around(dice, of.request.at) }),
  (of, dice) => consenting(of, dice, { validTo: around(dice, of.request.at) }),
  (of, dice) => consenting(of, dice, { guardianLapsesAt: around(dice, of.request.at) }),
  (of, dice) => consenting(of, dice, { withdrawnAt: around(dice, of.request.at) }),
];

/** What a case can be changed in: each attribute of caller, request and facts. */
export const CHANGES: readonly Change[] = [
  ...whoAsks,
  ...whatIsAsked,
  ...whatIsKnown,
  ...whatItRestsOn,
  ...whatWasGiven,
];
