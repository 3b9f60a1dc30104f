import { newId, type ErrorCode } from '@brobygger/domain';
import { holdLock } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { Author } from './author';
import type { Change } from './change';
import { ChangeRefused } from './change-refused';
import { changeIssuer, endIssuer, issuerChanges, standingIssuer } from './changes/change-issuer';
import { endMembership, grantMembership } from './changes/change-membership';
import { changeMunicipalUnit } from './changes/change-municipal-unit';
import { changeOrganisation } from './changes/change-organisation';
import type { HasKeys } from './issuer-keys';
import { OutcomeKind, type Outcome } from './outcome';

/** Why a change was not made. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly path: string;
}

/** What became of each change, in their order; where one is refused, or it is a dry run, nothing of them is written. */
export type Applied = readonly (Outcome | Refusal)[];

/** Sets up organisations, units, issuers and memberships. Each change that is one is entered with its author. */
export interface AdministrationService {
  apply(changes: readonly Change[], author: Author, options?: { readonly isDryRun: boolean }): Promise<Applied>;
}

const ENTER = `insert into administration_entry (id, at, by, kind, subject, changes) values ($1, $2, $3, $4, $5, $6)`;

export const isRefusal = (each: Outcome | Refusal): each is Refusal => 'code' in each;

/** Takes back what a dry run has written. */
class TakenBack extends Error {}

export const createAdministrationService = ({
  dataSource,
  hasKeys,
}: {
  readonly dataSource: DataSource;
  readonly hasKeys: HasKeys;
}): AdministrationService => ({
  async apply(changes, author, { isDryRun } = { isDryRun: false }) {
    // Before the transaction: nothing is held while a stranger is asked.
    const unreachable = await unreachableIssuers(dataSource, changes, hasKeys);
    const applied: (Outcome | Refusal)[] = [];
    try {
      await dataSource.transaction(async (transaction) => {
        // One at a time, so that what is looked up here stands until it is written.
        await holdLock(transaction, 'administration');
        for (const change of changes) {
          applied.push(await applyOne(transaction, change, author, unreachable));
        }
        if (isDryRun || applied.some(isRefusal)) throw new TakenBack();
      });
    } catch (cause) {
      if (!(cause instanceof TakenBack)) throw cause;
    }
    return applied;
  },
});

async function applyOne(
  transaction: EntityManager,
  change: Change,
  author: Author,
  unreachable: ReadonlySet<string>,
): Promise<Outcome | Refusal> {
  try {
    if (change.kind === 'issuer' && unreachable.has(change.said.issuer)) {
      const message = 'its keys could not be fetched: see that the address is right and that the registry may reach it';
      throw new ChangeRefused('ISSUER_UNREACHABLE', message, 'issuer');
    }
    const outcome = await make(transaction, change, author);
    if (outcome.outcome !== OutcomeKind.UNCHANGED) {
      const { subject, changes } = outcome;
      const kind = `${change.kind}/${outcome.outcome}`;
      await transaction.query(ENTER, [newId(), author.at, author.by, kind, subject, JSON.stringify(changes)]);
    }
    return outcome;
  } catch (cause) {
    if (!(cause instanceof ChangeRefused)) throw cause;
    const path = [change.kind, ...(cause.path === '' ? [] : [cause.path])].join('.');
    return { code: cause.code, message: cause.message, path };
  }
}

function make(transaction: EntityManager, change: Change, author: Author): Promise<Outcome> {
  switch (change.kind) {
    case 'organisation':
      return changeOrganisation(transaction, change.said);
    case 'municipalUnit':
      return changeMunicipalUnit(transaction, change.said);
    case 'issuer':
      return changeIssuer(transaction, change.said, author);
    case 'endIssuer':
      return endIssuer(transaction, change.said, author);
    case 'membership':
      return grantMembership(transaction, change.said, author);
    case 'endMembership':
      return endMembership(transaction, change.said, author);
    default:
      return change satisfies never;
  }
}

/** The issuers that are to be trusted anew and have no keys. One that stands as is said is not asked. */
async function unreachableIssuers(
  dataSource: DataSource,
  changes: readonly Change[],
  hasKeys: HasKeys,
): Promise<ReadonlySet<string>> {
  const asked = await Promise.all(
    changes.map(async (change) => {
      if (change.kind !== 'issuer') return null;
      const standing = await standingIssuer(dataSource.manager, change.said.issuer);
      if (issuerChanges(standing, change.said).length === 0) return null;
      return (await hasKeys(change.said)) ? null : change.said.issuer;
    }),
  );
  return new Set(asked.filter((issuer) => issuer !== null));
}
