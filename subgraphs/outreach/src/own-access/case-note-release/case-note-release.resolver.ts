import {
  CATEGORIES,
  DataCategory,
  requireProfession,
  Role,
  type Profession as ProfessionName,
} from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { CaseNoteRelease, releasesOfYouth } from './case-note-release.entity';
import { ReleaseCaseNotesInput } from './case-note-release.input';
import type { CaseNoteReleaseService } from './case-note-release.service';
import { NOTED_RECORDS, RELEASE_CATEGORIES } from './noted-record';
import { Profession } from './profession.enum';
import { ReleasedNote } from './released-note.type';
import { TakeBackReason } from './take-back-reason';

@Resolver(() => OutreachRecords)
export class CaseNoteReleaseResolver {
  constructor(private readonly deps: { readonly caseNoteReleases: CaseNoteReleaseService }) {}

  @RequiresConsent(DataCategory.OUTREACH_RELEASED_NOTES, {
    perRow: RELEASE_CATEGORIES.filter((category) => category !== DataCategory.OUTREACH_RELEASED_NOTES),
  })
  @FieldResolver(() => [CaseNoteRelease], {
    nullable: true,
    description:
      'What the service let the youth read of its notes, newest first; what is of a patient record needs the category of that too.',
  })
  releasedNotes(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly CaseNoteRelease[]> {
    return rows.of(releasesOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => [Recorded], {
    description:
      'Lets a youth read the notes of records as they stand (innsyn), but those that are left out on a ground. Who releases must be able ' +
      'to read them: with a reason where the youth is assigned to others, and of the profession where it is a patient record.',
  })
  releaseCaseNotes(
    @Arg('input', () => ReleaseCaseNotesInput) input: ReleaseCaseNotesInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<readonly Recorded[]> {
    for (const { kind } of input.records) requireProfession(NOTED_RECORDS[kind].category, hop.caller);
    return this.deps.caseNoteReleases.release(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Takes a release back: the youth reads that there was one, and no note of it.',
  })
  takeBackCaseNotes(
    @Arg('releaseId', () => ID) releaseId: string,
    @Arg('reason', () => TakeBackReason) reason: TakeBackReason,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.caseNoteReleases.takeBack(authorOf(hop, at), releaseId, reason);
  }
}

/** What follows from a release's record, and the notes as values of the youth that they are of. */
@Resolver(() => CaseNoteRelease)
export class CaseNoteReleasePartsResolver {
  @FieldResolver(() => Profession, {
    nullable: true,
    description: 'The profession that released it, where it is of a patient record. Who it was stands in the log.',
  })
  profession(@Root() { category }: CaseNoteRelease): ProfessionName | null {
    return CATEGORIES[category].profession ?? null;
  }

  @FieldResolver(() => [ReleasedNote], { description: 'Each note of the record. Empty where it is taken back.' })
  notes(@Root() { notes, youthId, organisationId }: CaseNoteRelease): readonly ReleasedNote[] {
    return notes.map((note) => ({ ...note, youthId, organisationId }));
  }
}
