import {
  Act,
  ACTS_BY_LAW,
  ACTS_OF_OWNERS,
  Agency,
  Basis,
  CATEGORIES,
  EXPORT_BASES,
  IMPORT_BASES,
  isDataCategory,
  isId,
  isOwnerName,
  SERVICES,
  type ImportBasis,
  type ServiceName,
} from '@brobygger/domain';
import {
  createReceive,
  CONCERN_DELAY,
  GUARDIANS_HELD,
  INFORMATION_ORDER,
  intakeOf,
  MessageKind,
  RefusalCode,
  SERVICE_RELATION,
  type Fact,
  type Intake,
  type Message,
  type Receive,
  type Refusal,
} from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Settling } from '../handover/settle';
import { handoverIntakes, withHandovers } from '../handover/take-in';
import { decisionIntake } from '../told-decision/tell-decisions';
import { COUNTS } from '../log-difference/take-counts';
import { keepSeen } from '../known-worker/known-worker.sql';
import { admittedWriters } from './admitted-writers';

const AGENCIES = 'select id, agency from organisation where id = any($1::uuid[])';

/** An owner speaks for the organisations of its own agency and for no others. */
export async function screenOrganisations(
  transaction: EntityManager,
  sender: ServiceName,
  messages: readonly Message[],
): Promise<readonly Refusal[]> {
  const organisationOf = ({ payload }: Message): string => String(payload['organisation_id']).toLowerCase();
  const ids = [...new Set(messages.map(organisationOf))];
  const rows = (await transaction.query(AGENCIES, [ids])) as { id: string; agency: string }[];
  const agencies = new Map(rows.map(({ id, agency }) => [id, agency]));
  return messages.flatMap((message): readonly Refusal[] => {
    const agency = agencies.get(organisationOf(message));
    if (agency === undefined) return [{ id: message.id, code: RefusalCode.ORGANISATION_UNKNOWN }];
    return agency === agencyOf(sender) ? [] : [{ id: message.id, code: RefusalCode.OF_ANOTHER_AGENCY }];
  });
}

const agencyOf = (sender: ServiceName): string | null => (isOwnerName(sender) ? SERVICES[sender].agency : null);

/** Whom an owner serves. */
export const RELATIONS: Intake = { ...intakeOf(SERVICE_RELATION), screen: screenOrganisations };

/** Child welfare alone speaks, and for its own organisations. */
const screenChildWelfare: NonNullable<Intake['screen']> = async (transaction, sender, messages) => {
  if (agencyOf(sender) === Agency.CHILD_WELFARE) return screenOrganisations(transaction, sender, messages);
  return messages.map(({ id }) => ({ id, code: RefusalCode.OF_ANOTHER_AGENCY }));
};

/** What child welfare alone can tell, of its own organisations. */
const ofChildWelfare = (fact: Fact): Intake => ({ ...intakeOf(fact), screen: screenChildWelfare });

/** What child welfare orders of others, of which youths it has guardians held, and which are told later of a concern. */
export const OF_CHILD_WELFARE: readonly Intake[] = [INFORMATION_ORDER, GUARDIANS_HELD, CONCERN_DELAY].map(
  ofChildWelfare,
);

/** Who carries out what child welfare decides, and is told of it. */
export const decisionsOf = (settling: () => Settling): Intake => decisionIntake(screenChildWelfare, settling);

const text = z.string().max(200);
const EntryRow = z
  .object({
    id: z.string().refine(isId),
    at: z.iso.datetime({ offset: true }),
    request_id: text,
    youth_id: z.string().refine(isId),
    person_id: text,
    role: text,
    organisation_id: z.string().refine(isId),
    purpose: text,
    basis: z.enum(['OWN_SERVICE', 'STATUTE']),
    categories: z.array(text),
    fields: z.array(text),
    // An owner of the version before does not say it.
    act: z.enum(ACTS_OF_OWNERS).optional(),
    cause: text.nullish(),
  })
  .refine(({ act = Act.READ, categories }) => act !== Act.READ || categories.length > 0)
  // What was imported or exported rests on a law, which the owner names as the cause; what else an owner enters, on its own service.
  .refine(({ act = Act.READ, basis, cause }) =>
    ACTS_BY_LAW.includes(act)
      ? basis === Basis.STATUTE && lawOf(act, cause) !== undefined
      : basis === Basis.OWN_SERVICE,
  );

/** The law that the cause names, of those by which the act is done. */
const lawOf = (act: unknown, cause: unknown): ImportBasis | undefined =>
  (act === Act.EXPORTED ? EXPORT_BASES : IMPORT_BASES).find(({ id }) => id === cause);

/**
 * What owners disclosed to their own: the most frequent message by far, so that a batch is one statement. What was deleted by a
 * retention decision does not come again with a message that is told twice. That is looked up row by row, so that the order stays. Two that
 * come at once are of one moment, and so of one month, in which an id is there once.
 */
const KEEP_ENTRIES = `
    with told as (
      select * from jsonb_to_recordset($1::jsonb) as r(id uuid, at timestamptz, request_id text, youth_id uuid, person_id text, role text,
        organisation_id uuid, purpose text, basis text, categories text[], fields text[], act text, cause text)
    ), seen as (${keepSeen("(select * from told where role in ('CASEWORKER', 'LEADER')) staff")}
    )
    insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act,
      statute, cause)
    select id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, coalesce(act, 'READ'),
      case basis when 'STATUTE' then cause end, case basis when 'STATUTE' then null else cause end
    from told r
    where (select c.id from disclosure_commitment c where c.id = r.id) is null
    on conflict do nothing`;

/** An owner enters what it disclosed of its own; a category that is no longer known may be anybody's. */
const isForeign = (sender: ServiceName, category: unknown): boolean =>
  isDataCategory(category) && CATEGORIES[category].owner !== agencyOf(sender);

/**
 * As what an owner speaks for else, and of organisations of other agencies that write in its records: those that have accepted a youth
 * whom it handed over for a place in a group, of that youth.
 */
async function screenWriters(
  transaction: EntityManager,
  sender: ServiceName,
  messages: readonly Message[],
): Promise<readonly Refusal[]> {
  const refused = await screenOrganisations(transaction, sender, messages);
  const ofOthers = new Set(refused.filter(({ code }) => code === RefusalCode.OF_ANOTHER_AGENCY).map(({ id }) => id));
  if (ofOthers.size === 0) return refused;
  const asked = messages.filter(({ id }) => ofOthers.has(id));
  const admitted = await admittedWriters(transaction, agencyOf(sender), asked);
  return refused.filter(({ id }) => !admitted.has(id));
}

/** Each agency imports and exports on its own law. */
const isByLawOfAnother = (sender: ServiceName, { act, basis, cause }: Message['payload']): boolean =>
  basis === Basis.STATUTE && lawOf(act, cause)?.agency !== agencyOf(sender);

const ENTRIES: Intake = {
  kind: MessageKind.DISCLOSURE_ENTERED,
  row: EntryRow,
  async screen(transaction, sender, messages) {
    const foreign = messages.filter(
      ({ payload }) =>
        (payload['categories'] as readonly unknown[]).some((category) => isForeign(sender, category)) ||
        isByLawOfAnother(sender, payload),
    );
    const refused = foreign.map(({ id }): Refusal => ({ id, code: RefusalCode.OF_ANOTHER_AGENCY }));
    const own = messages.filter((message) => !foreign.includes(message));
    return own.length === 0 ? refused : [...refused, ...(await screenWriters(transaction, sender, own))];
  },
  async keep(transaction, payloads) {
    await transaction.query(KEEP_ENTRIES, [JSON.stringify(payloads)]);
  },
};

/** Takes in what owners tell: whom they serve, what they disclosed to their own, and their parts of handovers. */
export const createReceiveMessages = (dataSource: DataSource, settling: () => Settling): Receive =>
  createReceive(dataSource, [
    withHandovers(RELATIONS, settling),
    ...OF_CHILD_WELFARE,
    ...handoverIntakes(screenOrganisations, settling),
    decisionsOf(settling),
    ENTRIES,
    COUNTS,
  ]);
