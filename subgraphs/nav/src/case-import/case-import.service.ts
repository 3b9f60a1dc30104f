import { Act, createError, DataCategory, idNamed, IMPORT_BASES } from '@brobygger/domain';
import { enterAct, type Author, type Recorded, type Recorder } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { NavCase } from '../case/nav-case.entity';
import { findOpenCase } from '../case/open-case';
import { assertEndsAfterItBegins } from '../section17/decision-time';
import type { ImportNavCaseInput } from './case-import.input';
import { keepDecisions } from './keep-decisions';
import { keepOrders } from './keep-orders';

/** Takes cases of another system of the office in, and follows them as they go on there. */
export interface CaseImportService {
  /**
   * Begins service on the application that the case is, where the office does not serve the youth yet; one transaction for all of it. The
   * case joins the one that the office has open. What was imported is the source's to change, and closing is a worker's: whether follow-up
   * was offered (INV13) no other system says.
   * @throws ALREADY_IMPORTED of the same state or an earlier one; CASE_OVER of a case that is over there and was not imported, or is not
   * open here any more; CONFLICT where the case was imported of another youth; YOUTH_NOT_FOUND as for whoever may not begin service
   */
  import(author: Author, input: ImportNavCaseInput): Promise<Recorded>;
}

/** What was imported under a name, and of whom; $1 organisation, $2 the name. */
const IMPORTED = `
select i.case_id as "caseId", i.as_of as "asOf", i.digest, c.youth_id as "youthId", c.status
from nav_case_import i join nav_case c on c.id = i.case_id where i.organisation_id = $1 and i.source_id = $2`;

const KEEP = `
insert into nav_case_import (organisation_id, source_id, case_id, as_of, digest) values ($1, $2, $3, $4, $5)
on conflict (organisation_id, source_id) do update set as_of = excluded.as_of, digest = excluded.digest`;

interface Imported {
  readonly caseId: string;
  readonly asOf: Date;
  readonly digest: string;
  readonly youthId: string;
  readonly status: NavCase['status'];
}

export const createCaseImportService = ({
  recorder,
  dataSource,
}: {
  readonly recorder: Recorder;
  readonly dataSource: DataSource;
}): CaseImportService => ({
  async import(author, input) {
    for (const [n, { validFrom, validTo = null }] of input.decisions.entries()) {
      assertEndsAfterItBegins({ validFrom, validTo }, `input.decisions[${n}]`);
    }
    // Nobody is registered for a case that begins nothing.
    if (input.isOver && (await importedOf(dataSource.manager, author, input)) === null) throw caseOver();
    const { youthId: id = null, identifier = null, sourceId } = input;
    const beginning = { youthId: id, identifier, ground: { kind: 'APPLICATION', reference: sourceId } } as const;
    return recorder.beginningService(author, beginning, DataCategory.NAV_CASE, async (transaction, { youthId }) => {
      const before = await importedOf(transaction, author, input);
      if (before !== null) assertFollows(before, youthId, input);
      const caseId = before?.caseId ?? (await caseFor(transaction, author, youthId, input));
      await transaction.query(KEEP, [author.organisationId, sourceId, caseId, input.asOf, input.digest]);
      await keepDecisions(transaction, author, { ...input, youthId, caseId });
      await keepOrders(transaction, author, { ...input, youthId });
      await enterAct(transaction, author, youthId, { act: Act.IMPORTED, cause: LAW, categories: categoriesOf(input) });
      return { id: caseId, youthId };
    });
  },
});

const categoriesOf = ({ decisions, orders }: ImportNavCaseInput): readonly DataCategory[] => [
  DataCategory.NAV_CASE,
  ...(decisions.length > 0 ? [DataCategory.NAV_INCOME] : []),
  ...(orders.length > 0 ? [DataCategory.NAV_ORDERS] : []),
];

const LAW = IMPORT_BASES.find(({ agency }) => agency === 'NAV')?.id ?? null;

async function importedOf(
  manager: EntityManager,
  { organisationId }: Author,
  { sourceId }: ImportNavCaseInput,
): Promise<Imported | null> {
  const [row] = (await manager.query(IMPORTED, [organisationId, sourceId])) as readonly Imported[];
  return row ?? null;
}

/** What goes on where an import left off: of the same youth, later, and while the case is open here. */
function assertFollows(before: Imported, youthId: string, { digest, asOf }: ImportNavCaseInput): void {
  if (before.youthId !== youthId) {
    throw createError('CONFLICT', 'the case was imported of another youth', { argument: 'input.identifier' });
  }
  if (before.digest === digest || before.asOf > asOf) {
    throw createError('ALREADY_IMPORTED', 'the case was imported as it is, or in a later state: nothing was written');
  }
  if (before.status !== 'OPEN') throw caseOver();
}

/** The open case of the office, or a new one. */
async function caseFor(
  transaction: EntityManager,
  author: Author,
  youthId: string,
  { sourceId, office, openedOn, isOver }: ImportNavCaseInput,
): Promise<string> {
  const { organisationId } = author;
  const open = await findOpenCase(transaction, author, youthId);
  if (open !== null) return open.id;
  if (isOver) throw caseOver();
  const id = idNamed(organisationId, sourceId, 'case');
  await transaction.insert(NavCase, { id, youthId, organisationId, office, status: 'OPEN', openedOn });
  return id;
}

const caseOver = (): Error =>
  createError('CASE_OVER', 'the case is over at its source or here: no service begins by it, and nothing was written');
