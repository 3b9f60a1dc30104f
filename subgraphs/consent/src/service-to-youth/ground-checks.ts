import { isId, OWNER_NAMES, type OwnerName } from '@brobygger/domain';
import { GROUNDS_QUESTION, MessageKind, MOST_GROUNDS, type Ask, type Message } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { z } from 'zod';

/**
 * Looks for the records that the grounds of services refer to, where they are kept. It is done when the registry hears of a service, after
 * its beginning was answered, so that it takes no part in what a worker is told.
 */
export interface GroundChecks {
  /** Looks for what the messages name. What an owner that is away may have is looked for again with the next service that is told. */
  look(messages: readonly Message[]): void;
  /** Looks for all that nobody has looked for yet. */
  lookForAll(): void;
  /** Resolves when nothing is looked for any more. */
  settled(): Promise<void>;
}

interface Referring {
  readonly youthId: string;
  readonly organisationId: string;
  readonly validFrom: string;
  readonly kind: string;
  readonly reference: string;
}

const UNCHECKED = `
select youth_id as "youthId", organisation_id as "organisationId", to_jsonb(valid_from) #>> '{}' as "validFrom", ground as kind,
  ground_reference as reference
from service_relation r
where r.ground_state = 'UNVERIFIED' and r.ground is not null and r.ground_reference is not null and r.ground_reference ~* $1
  and not exists (select from ground_check g
    where g.youth_id = r.youth_id and g.organisation_id = r.organisation_id and g.valid_from = r.valid_from)
  and ($2::uuid[] is null or r.youth_id = any($2))
order by r.valid_from, r.youth_id, r.organisation_id limit ${MOST_GROUNDS}`;

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';

const KEEP = `
insert into ground_check (youth_id, organisation_id, valid_from, checked_at, found_at)
select youth_id, organisation_id, valid_from, now(), found_at
from jsonb_to_recordset($1::jsonb) as c(youth_id uuid, organisation_id uuid, valid_from timestamptz, found_at text)
on conflict do nothing`;

const Answered = z.object({ found: z.array(z.number().int().nonnegative()) });

/** Makes the looking; where there is nobody to ask nothing is looked for. */
export function createGroundChecks({
  dataSource,
  ask,
  onFailure,
}: {
  readonly dataSource: DataSource;
  readonly ask: Ask | undefined;
  readonly onFailure: (cause: unknown) => void;
}): GroundChecks {
  let last: Promise<void> = Promise.resolve();
  /** An owner was away, and may have what nobody else has. */
  let isOwed = false;

  /** The places of what the owner has; `null` where it does not answer. */
  async function foundAt(owner: OwnerName, referring: readonly Referring[]): Promise<ReadonlySet<number> | null> {
    const records = referring.map(({ kind, reference: id, youthId, organisationId }) => ({
      ...{ kind, id, youthId, organisationId },
    }));
    try {
      return new Set(Answered.parse(await ask?.(owner, GROUNDS_QUESTION, { records })).found);
    } catch (cause) {
      onFailure(cause);
      return null;
    }
  }

  /** Returns whether there is more to look for, of which something may come. */
  async function lookOnce(youthIds: readonly string[] | null): Promise<boolean> {
    const referring: readonly Referring[] = await dataSource.query(UNCHECKED, [UUID, youthIds]);
    if (referring.length === 0) return false;
    const answers = await Promise.all(
      OWNER_NAMES.map(async (owner) => [owner, await foundAt(owner, referring)] as const),
    );
    const isComplete = answers.every(([, found]) => found !== null);
    isOwed = !isComplete;
    const checked = referring.flatMap(({ youthId, organisationId, validFrom }, place) => {
      const owner = answers.find(([, found]) => found?.has(place) === true)?.[0] ?? null;
      if (owner === null && !isComplete) return [];
      return [{ youth_id: youthId, organisation_id: organisationId, valid_from: validFrom, found_at: owner }];
    });
    await dataSource.query(KEEP, [JSON.stringify(checked)]);
    return isComplete && referring.length === MOST_GROUNDS;
  }

  function look(youthIds: readonly string[] | null): void {
    if (ask === undefined) return;
    last = last
      .then(async () => {
        while (await lookOnce(youthIds));
      })
      .catch(onFailure);
  }

  return {
    look(messages) {
      const services = messages.filter(({ kind }) => kind === MessageKind.SERVICE_RELATION);
      const youthIds = services.flatMap(({ payload }) =>
        isId(payload['ground_reference']) && isId(payload['youth_id']) ? [payload['youth_id']] : [],
      );
      if (isOwed && services.length > 0) look(null);
      else if (youthIds.length > 0) look([...new Set(youthIds)]);
    },
    lookForAll: () => look(null),
    settled: () => last,
  };
}
