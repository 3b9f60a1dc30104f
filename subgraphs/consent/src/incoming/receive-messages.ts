import {
  Act,
  ACTS_OF_OWNERS,
  Agency,
  Basis,
  CATEGORIES,
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
import { keepSeen } from '../known-worker/known-worker.sql';

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
  // What was imported rests on a law, which the owner names as the cause; what else an owner enters, on its own service.
  .refine(({ act, basis, cause }) =>
    act === Act.IMPORTED ? basis === Basis.STATUTE && importBasis(cause) !== undefined : basis === Basis.OWN_SERVICE,
  );

const importBasis = (cause: unknown): ImportBasis | undefined => IMPORT_BASES.find(({ id }) => id === cause);

/**
 * What owners disclosed to their own: the most frequent message by far, so that a batch is one statement. What was deleted by a
 * retention decision does not come again with a message that is told twice. That is looked up row by row, so that the order stays.
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
    on conflict (id) do nothing`;

/** An owner enters what it disclosed of its own; a category that is no longer known may be anybody's. */
const isForeign = (sender: ServiceName, category: unknown): boolean =>
  isDataCategory(category) && CATEGORIES[category].owner !== agencyOf(sender);

/** Each agency imports on its own law. */
const isImportOfAnother = (sender: ServiceName, { basis, cause }: Message['payload']): boolean =>
  basis === Basis.STATUTE && importBasis(cause)?.agency !== agencyOf(sender);

const ENTRIES: Intake = {
  kind: MessageKind.DISCLOSURE_ENTERED,
  row: EntryRow,
  async screen(transaction, sender, messages) {
    const foreign = messages.filter(
      ({ payload }) =>
        (payload['categories'] as readonly unknown[]).some((category) => isForeign(sender, category)) ||
        isImportOfAnother(sender, payload),
    );
    const refused = foreign.map(({ id }): Refusal => ({ id, code: RefusalCode.OF_ANOTHER_AGENCY }));
    const own = messages.filter((message) => !foreign.includes(message));
    return own.length === 0 ? refused : [...refused, ...(await screenOrganisations(transaction, sender, own))];
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
  ]);
