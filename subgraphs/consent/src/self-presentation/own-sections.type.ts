import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import { Consent } from '../consent/consent.entity';
import { SelfPresentationSection } from './section';
import { SectionState } from './transitions';

/** What the youth has written of a section and not submitted. Nobody else reads it. */
@RequiresRole([Role.YOUTH])
@RecordType({ description: 'What the youth has written of a section and not submitted: nobody else reads it.' })
export class SelfPresentationDraft {
  @Field(() => String)
  text!: string;

  @Field(() => GraphQLDateTimeISO)
  writtenAt!: Date;
}

/** A version that the youth submitted, as the youth keeps it. */
@RequiresRole([Role.YOUTH])
@RecordType({
  description: 'A version of a section that the youth submitted. It is kept, whatever is submitted later.',
})
export class SelfPresentationVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  text!: string;

  @Field(() => GraphQLDateTimeISO)
  submittedAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When a newer one took its place; absent of the newest.',
  })
  revisedAt!: Date | null;

  @Field(() => Boolean, {
    description: 'Written under a registration that was merged into this one. It is shown to nobody else.',
  })
  isOfFormer!: boolean;
}

/** A section as its author sees it. */
@RequiresRole([Role.YOUTH])
@RecordType({
  description: 'A section of the self-presentation as its author sees it: drafts, all versions, and who may read it.',
})
export class OwnSelfPresentation {
  youthId!: string;

  @Field(() => SelfPresentationSection)
  section!: SelfPresentationSection;

  @Field(() => SectionState)
  state!: SectionState;

  @Field(() => Int, {
    description: 'What `expectedVersion` is to be when you write next; 0 where nothing was ever written.',
  })
  version!: number;

  @Field(() => SelfPresentationDraft, { nullable: true, description: 'Of `version`, where there is one.' })
  draft!: SelfPresentationDraft | null;

  @Field(() => SelfPresentationVersion, {
    nullable: true,
    description: 'The newest: what those read whom it is shared with.',
  })
  submitted!: SelfPresentationVersion | null;

  @Field(() => [SelfPresentationVersion], { description: 'Every version that was submitted, newest first.' })
  history!: readonly SelfPresentationVersion[];

  @Field(() => [SelfPresentationDraft], {
    description: 'Drafts that were written under registrations that are merged into this one now.',
  })
  draftsOfFormer!: readonly SelfPresentationDraft[];

  @Field(() => [Consent], {
    description: 'The consents that hold now and name the section: their recipients may read what is submitted.',
  })
  sharedBy!: readonly Consent[];
}

/** How a section stands after a change; it holds no words. */
@RequiresRole([Role.YOUTH])
@RecordType({ description: 'How a section stands after a change.' })
export class SelfPresentationChange {
  @Field(() => SelfPresentationSection)
  section!: SelfPresentationSection;

  @Field(() => SectionState)
  state!: SectionState;

  @Field(() => Int, { description: 'The version that stands now.' })
  version!: number;
}
