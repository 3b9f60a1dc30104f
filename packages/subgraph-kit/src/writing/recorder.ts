import {
  Act,
  createError,
  isId,
  newId,
  OWN_CASE_HANDLING,
  Role,
  SERVICES,
  withCause,
  type LocalDate,
  type OwnerName,
} from '@brobygger/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { enterAct } from '../acts/enter-act';
import type { Author } from '../author';
import type { Admission, AdmissionCall } from '../beginning/admission';
import { mayNotBegin, whomOf, type BeginningInput, type Whom } from '../beginning/beginning.input';
import { factColumns } from '../disclosure/facts';
import type { Registry } from '../disclosure/registry';
import { isMergedAway } from '../merging/is-merged-away';
import type { Relay } from '../messaging/relay';
import { isAssignedToOthers } from '../service-relation/assignment-sql';
import { holdService } from '../service-relation/hold-service';
import { openServiceRelation } from '../service-relation/open-service-relation';
import { enterWritten, type Written } from './written';

/** A youth whom a record begins for. */
export interface Beginner {
  readonly youthId: string;
  /**
   * Checks the age that the population register says, after all else: what a rule of age refuses looks as if nobody had the id, unless the
   * organisation serves the youth already. What is kept of an age is written there.
   */
  whenBorn(check: (birthDate: LocalDate, admission: Admission) => void | Promise<void>): void;
}

/** Writes changes: each in one transaction with what other services must hear of it, and with its entry in the youth's log. */
export interface Recorder {
  /**
   * A change to the records of a youth that the author's organisation serves, and from whom nothing keeps the author.
   * @throws YOUTH_NOT_FOUND for every other
   */
  onServedYouth<Result>(
    author: Author,
    youthId: string,
    written: Written,
    change: (transaction: EntityManager) => Promise<Result>,
  ): Promise<Result>;
  /**
   * A change to what the author's organisation has recorded of a youth whom it serves, or did. Null where something keeps the author from
   * the youth: nothing but that refusal is written then, and what to answer is for the caller.
   */
  onRecordedYouth<Result>(
    author: Author,
    youthId: string,
    written: Written,
    change: (transaction: EntityManager) => Promise<Result>,
  ): Promise<{ readonly result: Result } | null>;
  /**
   * As on a youth who is served, where the youth is assigned to the author or to nobody, or with a reason, which is entered.
   * @throws YOUTH_NOT_FOUND for every other
   */
  onAssignedYouth<Result>(
    author: Author,
    youthId: string,
    written: Written,
    change: (transaction: EntityManager) => Promise<Result>,
  ): Promise<Result>;
  /** As on a youth who is served, with what the registry knows of their age; it is asked before anything is written. */
  onServedYouthOfAge<Result>(
    author: Author,
    youthId: string,
    written: Written,
    change: (transaction: EntityManager, admission: Admission) => Promise<Result>,
  ): Promise<Result>;
  /**
   * A change that begins the organisation's service relation with a youth, on a ground, where it has none. The registry says for whom it
   * may, before anything is written, and of an accepted handover whether the organisation may have it still; for nobody the same is done,
   * and taken back.
   * @throws YOUTH_NOT_FOUND with one message whatever stands against it; ALREADY_SERVED, where it was to begin only otherwise;
   * REGISTRY_UNAVAILABLE when nobody can know
   */
  beginningService<Result>(
    author: Author,
    beginning: BeginningInput & { readonly handoverId?: string },
    written: Written,
    change: (transaction: EntityManager, youth: Beginner) => Promise<Result>,
  ): Promise<Result>;
}

/** Makes the recorder of a service. */
export function createRecorder(deps: {
  readonly name: OwnerName;
  readonly dataSource: DataSource;
  readonly registry: Pick<Registry, 'admit'>;
  readonly relay: Pick<Relay, 'wake'>;
  readonly onFailure: (what: 'registry', cause: unknown) => void;
}): Recorder {
  const { agency } = SERVICES[deps.name];

  async function write<Result>(change: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    const result = await deps.dataSource.transaction(change);
    deps.relay.wake();
    return result;
  }

  async function admit(author: Author, whom: Whom, handoverId?: string): Promise<Admission | null> {
    const { personId, organisationId, at, request } = author;
    const caller = {
      personId,
      organisationId,
      agency,
      role: request?.role ?? Role.CASEWORKER,
      assurance: 'SUBSTANTIAL',
    } as const;
    const hop = {
      caller,
      purpose: request?.purpose ?? OWN_CASE_HANDLING,
      requestId: request?.id ?? newId(),
      audience: deps.name,
    };
    const call: AdmissionCall = { hop, hopToken: request?.hopToken ?? null, askedBy: agency, whom, handoverId, at };
    const answer = await deps.registry.admit(call).catch((cause: unknown) => {
      deps.onFailure('registry', cause);
      throw withCause(
        createError('REGISTRY_UNAVAILABLE', 'the consent registry could not be asked: nothing was written'),
        cause,
      );
    });
    if ('admission' in answer) return answer.admission;
    throw createError('REGISTER_UNAVAILABLE', 'the population register is away: nothing was begun');
  }

  /** A change for who stands to the youth as it must; null, and the refusal entered, where something keeps the author from the youth. */
  const onYouth = <Result>(
    author: Author,
    youthId: string,
    {
      written,
      isServiceNeeded = true,
      isOfAssigned = false,
    }: { readonly written: Written; readonly isServiceNeeded?: boolean; readonly isOfAssigned?: boolean },
    change: (transaction: EntityManager) => Promise<Result>,
  ): Promise<{ readonly result: Result } | null> =>
    write(async (transaction) => {
      await holdService(transaction, author, youthId);
      const standing = await standingOf(transaction, author, youthId);
      if (isServiceNeeded && !standing.isServed) {
        // As for whom something keeps the author from, and taken back: how much was written does not tell one from the other.
        await enterAct(transaction, author, youthId, { act: Act.REFUSED });
        throw notServed();
      }
      const reason = isOfAssigned && standing.others ? (author.request?.statedReason ?? null) : undefined;
      const objection = objectionTo(standing) ?? (reason === null ? 'NOT_ASSIGNED' : null);
      if (objection !== null) {
        // Nothing but the refusal is written.
        await enterAct(transaction, author, youthId, { act: Act.REFUSED, cause: objection });
        return null;
      }
      const entered = { youthId, written, reason: reason ?? null };
      return { result: await enterWritten(transaction, author, entered, () => change(transaction)) };
    });

  async function onServed<Result>(
    author: Author,
    youthId: string,
    needs: { readonly written: Written; readonly isOfAssigned?: boolean },
    change: (transaction: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    if (!isId(youthId)) throw notServed();
    const written = await onYouth(author, youthId, needs, change);
    if (written === null) throw notServed();
    return written.result;
  }

  const onServedYouth: Recorder['onServedYouth'] = (author, youthId, written, change) =>
    onServed(author, youthId, { written }, change);

  return {
    onServedYouth,
    onRecordedYouth: (author, youthId, written, change) =>
      onYouth(author, youthId, { written, isServiceNeeded: false }, change),
    onAssignedYouth: (author, youthId, written, change) =>
      onServed(author, youthId, { written, isOfAssigned: true }, change),
    async onServedYouthOfAge(author, youthId, written, change) {
      if (!isId(youthId)) throw notServed();
      const admission = await admit(author, { youthId });
      // For nobody the same is looked up, on an id that nobody has.
      return onServedYouth(author, admission?.youthId ?? newId(), written, (transaction) => {
        if (admission === null) throw notServed();
        return change(transaction, admission);
      });
    },
    async beginningService(author, beginning, written, change) {
      const admission = await admit(author, whomOf(beginning), beginning.handoverId);
      return write(async (transaction) => {
        const youthId = admission?.youthId ?? newId();
        const checks: Parameters<Beginner['whenBorn']>[0][] = [];
        const isNew = await openServiceRelation(transaction, author, youthId, beginning.ground);
        if (!isNew && admission !== null && beginning.unlessServed === true) throw alreadyServed();
        const begin = async () => {
          // The registry let by; a merging that came meanwhile has moved the youth to another id.
          if (await isMergedAway(transaction, youthId)) throw mayNotBegin();
          return change(transaction, { youthId, whenBorn: (check) => void checks.push(check) });
        };
        const result = isNew ? await begin() : await enterWritten(transaction, author, { youthId, written }, begin);
        if (admission === null) throw mayNotBegin();
        for (const check of checks) {
          try {
            await check(admission.birthDate, admission);
          } catch (cause) {
            throw isNew ? mayNotBegin() : cause;
          }
        }
        return result;
      });
    },
  };
}

const alreadyServed = (): Error =>
  createError('ALREADY_SERVED', 'your organisation serves this youth already: nothing was written');

const notServed = (): Error => createError('YOUTH_NOT_FOUND', 'your organisation does not serve this youth');

/** A relation that is open is one that a record may be written on, whatever the clock of the author. */
const STANDING = `
select ${factColumns({ youth: '$1::uuid', person: '$3', organisation: '$2::uuid', at: 'now()' })},
  exists (select from service_relation where youth_id = $1 and organisation_id = $2 and valid_to is null) as "isServed",
  ${isAssignedToOthers({ youth: '$1::uuid', person: '$3', organisation: '$2::uuid', at: null })} as others`;

interface Standing {
  readonly isServed: boolean;
  readonly blocked: boolean;
  readonly conflicted: boolean;
  /** Whether the youth is assigned to others of the organisation. */
  readonly others: boolean;
}

function objectionTo({ blocked, conflicted }: Standing): string | null {
  if (blocked) return 'WORKER_BLOCKED';
  return conflicted ? 'CONFLICT_OF_INTEREST' : null;
}

async function standingOf(
  transaction: EntityManager,
  { organisationId, personId }: Author,
  youthId: string,
): Promise<Standing> {
  const rows = (await transaction.query(STANDING, [youthId, organisationId, personId])) as readonly Standing[];
  return rows[0] ?? { isServed: false, blocked: true, conflicted: true, others: true };
}
