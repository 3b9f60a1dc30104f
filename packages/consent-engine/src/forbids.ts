import {
  AddressProtection,
  type Assurance,
  CATEGORIES,
  isCovered,
  isOfItsProfession,
  isPurpose,
  isPurposeOpenTo,
  Role,
} from '@brobygger/domain';
import type { AccessRequest } from './access-request';
import { DenyCode } from './decision';
import type { Facts } from './facts';

/** A rule that objects to a request whatever basis there is. */
export interface Forbid {
  readonly code: DenyCode;
  readonly forbids: (request: AccessRequest, facts: Facts) => boolean;
}

/** Officers and auditors see consents and the log, leaders and data protection officers see counts, machines see nothing of a youth. */
const READERS: ReadonlySet<Role> = new Set([Role.CASEWORKER, Role.YOUTH]);

const LEVEL = { LOW: 0, SUBSTANTIAL: 1, HIGH: 2 } as const satisfies Record<Assurance, number>;

/** The list order is the order of evaluation; the first objection is the answer. */
export const forbids: readonly Forbid[] = [
  {
    code: DenyCode.CALLER_UNKNOWN,
    forbids: ({ caller }) => caller.personId === '' || !Object.hasOwn(Role, caller.role),
  },
  { code: DenyCode.ROLE_NOT_PERMITTED, forbids: ({ caller }) => !READERS.has(caller.role) },
  { code: DenyCode.ASSURANCE_TOO_LOW, forbids: ({ caller }) => !(LEVEL[caller.assurance] >= LEVEL.SUBSTANTIAL) },
  { code: DenyCode.PURPOSE_MISSING, forbids: ({ purpose }) => !isPurpose(purpose) },
  { code: DenyCode.PURPOSE_NOT_FOR_CALLER, forbids: (request) => !isPurposeOfCaller(request) },
  {
    // What a nurse wrote is no colleague's to read because they share an organisation (hpl. § 21, §§ 39–40).
    code: DenyCode.PROFESSION_REQUIRED,
    forbids: ({ caller, category }) => isOfOwnAgency(caller, category) && !isOfItsProfession(category, caller),
  },
  {
    code: DenyCode.PURPOSE_NOT_COVERING,
    forbids: (request, facts) => !handlesOwn(request, facts) && !isCoveredFor(request),
  },
  {
    code: DenyCode.ADDRESS_PROTECTED,
    forbids: (request, facts) => placesYouth(request) && facts.protection !== AddressProtection.UNGRADED,
  },
  { code: DenyCode.CONFLICT_OF_INTEREST, forbids: (request, facts) => facts.isConflicted && !asksForSelf(request) },
  { code: DenyCode.WORKER_BLOCKED, forbids: (request, facts) => facts.isBlocked && !asksForSelf(request) },
];

/**
 * An organisation handles its own records under any purpose of its agency; only what crosses a border must be covered, and its agency
 * be among those that may be given it.
 * That frees no other basis: what a purpose does not cover, no consent opens, be it between two organisations of one agency.
 */
const isOwnHandling = ({ caller, category, decidedBy }: AccessRequest): boolean =>
  decidedBy === caller.agency && isOfOwnAgency(caller, category);

/**
 * Whether the organisation reads what it holds on a youth whom it serves, by somebody who is near: the youth is assigned to them or to
 * nobody, or they state a reason (fvl. § 13 b nr. 3).
 */
export const handlesOwn = (request: AccessRequest, facts: Facts): boolean =>
  isOwnHandling(request) && facts.servesYouth && (!facts.isAssignedToOthers || request.statedReason !== null);

const isOfOwnAgency = (caller: AccessRequest['caller'], category: AccessRequest['category']): boolean =>
  caller.agency !== null && CATEGORIES[category].owner === caller.agency;

/** Whether youths ask for what is held on themselves: whom they know, and whom they are, keeps no one from that (GDPR art. 15). */
export const asksForSelf = ({ caller, youthId }: AccessRequest): boolean =>
  caller.role === Role.YOUTH && caller.personId === youthId;

// Each is asked of a purpose that is none too, where all rules are explained.
const isCoveredFor = ({ purpose, category, caller }: AccessRequest): boolean =>
  isPurpose(purpose) && isCovered(purpose, category, caller.agency);

const isPurposeOfCaller = ({ purpose, caller }: AccessRequest): boolean =>
  isPurpose(purpose) && isPurposeOpenTo(purpose, caller);

const placesYouth = (request: AccessRequest): boolean =>
  request.placesYouth || CATEGORIES[request.category].placesYouth;

/** Facts to which no rule objects: what is left are the objections that need no look-up. One whom nobody serves has no own records. */
const UNTROUBLED: Facts = {
  birthDate: null,
  protection: AddressProtection.UNGRADED,
  isConflicted: false,
  isBlocked: false,
  servesYouth: true,
  isAssignedToOthers: false,
  consents: [],
  order: null,
  emergency: null,
};

/** The objection that holds whatever is known of the youth, or `null`. Such a request need not be looked up at all. */
export const standingObjection = (request: AccessRequest): DenyCode | null =>
  forbids.find((rule) => rule.forbids(request, UNTROUBLED))?.code ?? null;
