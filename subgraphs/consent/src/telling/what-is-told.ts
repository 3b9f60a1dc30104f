import { isOwnerName, OWNER_NAMES, SERVICES } from '@brobygger/domain';
import {
  ADDRESS_PROTECTION,
  CONFLICT_OF_INTEREST,
  CONSENT_WITHDRAWN,
  createFactAnswering,
  HANDOVER,
  TOLD_DECISION,
  WORKER_BLOCK,
  YOUTH_MERGED,
  type Answering,
  type FactSource,
} from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { categoriesOwnedBy } from './categories-of-owners';

/** All that the registry would have told an owner, from where it stands. */
const SOURCES: readonly FactSource[] = [
  { fact: WORKER_BLOCK },
  { fact: CONFLICT_OF_INTEREST },
  {
    fact: ADDRESS_PROTECTION,
    source:
      '(select id as youth_id, protection, protection_version as version from youth where protection_version > 0)',
  },
  {
    fact: CONSENT_WITHDRAWN,
    source:
      '(select id as consent_id, version from consent where withdrawn_at is not null and categories && $3::text[])',
    valuesFor: (asker) => [categoriesOwnedBy(asker)],
  },
  {
    fact: HANDOVER,
    source: '(select h.* from handover h join organisation o on o.id = h.organisation_id where o.agency = $3)',
    valuesFor: (asker) => [isOwnerName(asker) ? SERVICES[asker].agency : null],
  },
  {
    fact: TOLD_DECISION,
    source: '(select t.* from told_decision t join organisation o on o.id = t.organisation_id where o.agency = $3)',
    valuesFor: (asker) => [isOwnerName(asker) ? SERVICES[asker].agency : null],
  },
  {
    fact: YOUTH_MERGED,
    source:
      '(select distinct on (former_id) former_id as youth_id, kept_id, undone_at is null as holds, version from youth_merge ' +
      'order by former_id, version desc)',
  },
];

/** Answers an owner that asks for all of it. */
export const createToldFacts = (dataSource: DataSource): Answering =>
  createFactAnswering({ dataSource, askers: OWNER_NAMES, sources: SOURCES });
