import { createError, DataCategory, isId, newId } from '@brobygger/domain';
import { isOfAuthorsProfession, type Author, type OwnerParts, type Recorded } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager } from 'typeorm';
import { CaseNoteRelease } from './case-note-release.entity';
import type { NotedRecordInput, ReleaseCaseNotesInput } from './case-note-release.input';
import { checkRecords, placeOf, refused } from './check-release';
import { copyNotes, leavingOut } from './copy-notes';
import { categoryOfRelease, NOTED_RECORDS, type NotedRecord } from './noted-record';
import type { TakeBackReason } from './take-back-reason';

/** Lets youths read what is noted of them, and takes it back. */
export interface CaseNoteReleaseService {
  /**
   * Copies the notes of each record as they stand; what is written later is not released by it. Who releases must be able to read what is
   * released: the youth is assigned to them or to nobody, or they state a reason. All of it or nothing.
   * @throws BAD_USER_INPUT or NOT_FOUND with the path: a record that stands twice, is released already, or is not the own organisation's on
   * the youth; a note that its kind of record does not have, or that is empty and left out
   */
  release(author: Author, input: ReleaseCaseNotesInput): Promise<readonly Recorded[]>;
  /**
   * Takes a release back, also after the service has ended: the copied notes go, and that there was a release stays.
   * @throws NOT_FOUND for what is no release of the own organisation, was taken back, or is of a youth whom the author is kept from
   */
  takeBack(author: Author, releaseId: string, reason: TakeBackReason): Promise<Recorded>;
}

export const createCaseNoteReleaseService = ({
  recorder,
  dataSource,
}: Pick<OwnerParts, 'recorder' | 'dataSource'>): CaseNoteReleaseService => ({
  async release(author, { youthId, records }) {
    checkRecords(records);
    return recorder.onAssignedYouth(author, youthId, DataCategory.OUTREACH_RELEASED_NOTES, async (transaction) => {
      const released: Recorded[] = [];
      for (const [n, record] of records.entries()) {
        const id = await releaseOne(transaction, author, youthId, record, placeOf(n));
        released.push({ id, youthId });
      }
      return released;
    });
  },

  async takeBack(author, releaseId, reason) {
    const where = { id: releaseId, organisationId: author.organisationId, takenBackAt: IsNull() };
    const release = isId(releaseId) ? await dataSource.manager.findOneBy(CaseNoteRelease, where) : null;
    const isTheirs = release !== null && isOfAuthorsProfession(release.category, author);
    // Where there is none, as much is looked up and written, of nobody, and taken back.
    const youthId = isTheirs ? release.youthId : newId();
    const undone = await recorder.onRecordedYouth(
      author,
      youthId,
      DataCategory.OUTREACH_RELEASED_NOTES,
      async (transaction) => {
        if (!isTheirs) throw noSuchRelease();
        const { affected } = await transaction.update(CaseNoteRelease, where, {
          takenBackAt: author.at,
          takenBackBy: author.personId,
          takeBackReason: reason,
          notes: [],
        });
        if (affected !== 1) throw noSuchRelease();
        return { id: release.id, youthId };
      },
    );
    if (undone === null) throw noSuchRelease();
    return undone.result;
  },
});

const noSuchRelease = (): Error => createError('NOT_FOUND', 'your organisation has no such release');

async function releaseOne(
  transaction: EntityManager,
  { organisationId, at, personId }: Author,
  youthId: string,
  { kind, id: recordId, leaveOut }: NotedRecordInput,
  path: string,
): Promise<string> {
  const noted: NotedRecord = NOTED_RECORDS[kind];
  const { standsWithout } = noted;
  const stands = standsWithout === undefined ? {} : { [standsWithout]: IsNull() };
  const where = { id: recordId, youthId, organisationId, ...stands };
  const row = isId(recordId) ? await transaction.findOneBy(noted.entity, where) : null;
  if (row === null) {
    const argument = `${path}.id`;
    throw createError('NOT_FOUND', `\`${argument}\` is no such record of your organisation on this youth`, {
      argument,
    });
  }
  const id = newId();
  // One release of a record at a time, also where two come at once.
  const inserted = await transaction
    .createQueryBuilder()
    .insert()
    .into(CaseNoteRelease)
    .values({
      id,
      youthId,
      organisationId,
      category: categoryOfRelease(kind),
      kind,
      recordId,
      recordOn: (row as unknown as Readonly<Record<string, string | null>>)[noted.day] ?? null,
      releasedAt: at,
      releasedBy: personId,
      notes: leavingOut(copyNotes(noted, row), leaveOut ?? [], path),
    } as never)
    .orIgnore()
    .returning('id')
    .execute();
  if ((inserted.raw as readonly unknown[]).length === 0) {
    throw refused(`${path}.id`, 'is released already: take that back first');
  }
  return id;
}
