import {
  Act,
  ACTS_BY_LAW,
  Basis,
  DataCategory,
  isId,
  NAMED_LAWS,
  Purpose,
  Role,
  STATED_REASONS,
  StatedReason,
} from '@brobygger/domain';
import { isOf, knownOf, knownOrNull, textsOf, unreadableOf } from '../recorded/read-in-full';
import type { DisclosureEntry } from './disclosure-entry.type';

type Told =
  | 'act'
  | 'orderId'
  | 'emergencyId'
  | 'sharedOutsideId'
  | 'handoverId'
  | 'decisionId'
  | 'claimId'
  | 'reason'
  | 'reasonText'
  | 'role'
  | 'basis'
  | 'categories'
  | 'fields'
  | 'youthId'
  | 'organisation'
  | 'agency'
  | 'municipalUnit'
  | 'unreadable';

/** A line of the log as it was written, perhaps when the catalogues were others. */
export interface RecordedEntry extends Omit<DisclosureEntry, Told> {
  readonly act: string;
  readonly role: string;
  readonly basis: string;
  readonly categories: readonly (string | null)[];
  readonly fields: readonly (string | null)[];
}

const isStatute = (text: string): boolean => NAMED_LAWS.some(({ id }) => id === text);
const isAnything = (): boolean => true;

const isEmptyByRight = ({ act }: RecordedEntry, list: readonly unknown[]): boolean =>
  act !== Act.READ && list.length === 0;

const UNDER_ORDERS: ReadonlySet<string> = new Set([
  Act.ORDERED,
  Act.READ_ORDER,
  Act.ANSWERED_ORDER,
  Act.SET_GUARDIAN_REACH,
  Act.ENTERED_PERMISSION,
]);

/** What an owner took in or gave out, which names a law and no order. */
const BY_LAW: ReadonlySet<string> = new Set(ACTS_BY_LAW);

/** What was done under an order for information, or would tell of one, names it as its cause; so does what was written of one. */
const isUnderOrder = ({ act, basis, cause }: RecordedEntry): boolean =>
  UNDER_ORDERS.has(act) ||
  (basis === Basis.STATUTE && act !== Act.TOLD_DECISION && !BY_LAW.has(act)) ||
  (act === Act.WROTE && cause !== null && isId(cause));

const OF_EMERGENCIES: ReadonlySet<string> = new Set([
  Act.OPENED_EMERGENCY,
  Act.REVIEWED_EMERGENCY,
  Act.ASKED_DELAY,
  Act.CONFIRMED_DELAY,
  Act.ENDED_DELAY,
  Act.LAPSED_DELAY,
]);

/** What was read in an emergency, or done about one, names it as its cause; so does what an officer saw by one that is told later. */
const isOfEmergency = ({ act, basis, cause }: RecordedEntry): boolean =>
  OF_EMERGENCIES.has(act) || basis === Basis.EMERGENCY || (act === Act.READ_CONSENTS && cause !== null);

const isShared = ({ act }: RecordedEntry): boolean => act === Act.SHARED_OUTSIDE;

const isOfHandover = ({ act }: RecordedEntry): boolean => act === Act.TOLD_HANDOVER;

const isOfDecision = ({ act }: RecordedEntry): boolean => act === Act.TOLD_DECISION;

const ON_CLAIMS: ReadonlySet<string> = new Set([Act.TOOK_CLAIM, Act.READ_CLAIM, Act.ANSWERED_CLAIM, Act.ERASED]);

const isOnClaim = ({ act }: RecordedEntry): boolean => ON_CLAIMS.has(act);

/** That an entry was shown to who oversees names it, where the youth is not told of it yet; the cause is for telling it in time alone. */
const isOfEntry = ({ act, cause }: RecordedEntry): boolean => act === Act.READ_LOG && cause !== null;

/** What was done about something that has an id names it as its cause. */
const isAbout = (entry: RecordedEntry): boolean =>
  isUnderOrder(entry) ||
  isOfEmergency(entry) ||
  isShared(entry) ||
  isOfHandover(entry) ||
  isOfDecision(entry) ||
  isOnClaim(entry) ||
  isOfEntry(entry);

/** Who was refused, or acted under an order, has a cause of another kind. */
const isReasoned = (entry: RecordedEntry): boolean =>
  entry.act !== Act.REFUSED && entry.cause !== null && !isAbout(entry);

function reasonOf(entry: RecordedEntry): Pick<DisclosureEntry, 'reason' | 'reasonText'> {
  const reason = isReasoned(entry) ? knownOrNull(StatedReason, entry.cause) : null;
  return { reason, reasonText: reason === null ? null : STATED_REASONS[reason] };
}

/** The line as it can be told today. What cannot is said to be so in `unreadable`, and keeps no other line from being read. */
export const entryOf = (
  entry: RecordedEntry,
): Omit<DisclosureEntry, 'youthId' | 'organisation' | 'agency' | 'municipalUnit'> => ({
  ...entry,
  ...reasonOf(entry),
  act: knownOrNull(Act, entry.act),
  cause: isAbout(entry) ? null : entry.cause,
  emergencyId: isOfEmergency(entry) ? entry.cause : null,
  sharedOutsideId: isShared(entry) ? entry.cause : null,
  handoverId: isOfHandover(entry) ? entry.cause : null,
  decisionId: isOfDecision(entry) ? entry.cause : null,
  claimId: isOnClaim(entry) ? entry.cause : null,
  orderId: isUnderOrder(entry) ? entry.cause : null,
  role: knownOrNull(Role, entry.role),
  basis: knownOrNull(Basis, entry.basis),
  categories: knownOf(DataCategory, entry.categories),
  // A list whose rows are of several categories is wanted under each, and told of once.
  fields: [...new Set(textsOf(entry.fields))],
  unreadable: unreadableOf({
    act: [[entry.act], isOf(Act)],
    role: [[entry.role], isOf(Role)],
    // What is done and not read may be done for no purpose.
    ...(entry.purpose === '' && entry.act !== Act.READ ? {} : { purpose: [[entry.purpose], isOf(Purpose)] }),
    ...(isReasoned(entry) ? { reason: [[entry.cause], isOf(StatedReason)] } : {}),
    basis: [[entry.basis], isOf(Basis)],
    // What was done and not read need be of none (ADR 0026).
    ...(isEmptyByRight(entry, entry.categories) ? {} : { categories: [entry.categories, isOf(DataCategory)] }),
    ...(isEmptyByRight(entry, entry.fields) ? {} : { fields: [entry.fields, isAnything] }),
    ...(entry.statute === null ? {} : { statute: [[entry.statute], isStatute] }),
  }),
});
