import { createError, isId, osloDate, Role } from '@brobygger/domain';
import {
  checkVersion,
  LocalDateScalar,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Youth } from '../youth/youth.entity';
import { OwnSelfPresentation, SelfPresentationChange } from './own-sections.type';
import type { ReadOwnSections } from './read-own-sections';
import { SECTION_CATEGORIES, sectionOf, SelfPresentationSection } from './section';
import { SelfPresentation, submittedOfYouth } from './self-presentation.entity';
import { WriteSelfPresentationInput } from './self-presentation.input';
import type { SelfPresentationService } from './self-presentation.service';
import type { ReadShares } from './shares';

const MOST_VERSIONS = 100;

/** No section opens another: each row needs its own. */
const [FIRST, ...OTHERS] = SECTION_CATEGORIES;

@Resolver(() => SelfPresentation)
export class SelfPresentationPartsResolver {
  @FieldResolver(() => SelfPresentationSection)
  section(@Root() { category }: SelfPresentation): SelfPresentationSection {
    return sectionOf(category);
  }

  @FieldResolver(() => LocalDateScalar)
  updatedOn(@Root() { submittedAt }: SelfPresentation): string {
    return osloDate(submittedAt);
  }
}

@Resolver(() => Youth)
export class SelfPresentationResolver {
  constructor(
    private readonly deps: {
      readonly selfPresentations: SelfPresentationService;
      readonly readOwnSections: ReadOwnSections;
      readonly readShares: ReadShares;
    },
  ) {}

  @RequiresConsent(FIRST, { perRow: OTHERS, eachAlone: true })
  @FieldResolver(() => [SelfPresentation], {
    nullable: true,
    description:
      "What the youth says in the youth's own words (egenpresentasjon): the newest submitted version of each section that is shared with " +
      'the asker. A section that is not shared is as one that was never written.',
  })
  selfPresentation(@Root() { id }: Youth, @Ctx() { rows }: SubgraphContext): Promise<readonly SelfPresentation[]> {
    return rows.of(submittedOfYouth, id);
  }

  @RequiresRole([Role.YOUTH])
  @FieldResolver(() => [OwnSelfPresentation], {
    nullable: true,
    description:
      "All sections of the youth's self-presentation, with drafts, versions and whom each is shared with. Only the youth sees that.",
  })
  async selfPresentationSections(
    @Root() { id }: Youth,
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('first', () => Int, {
      defaultValue: 20,
      description: `Of each history so many versions, 1 to ${MOST_VERSIONS}.`,
    })
    first: number,
    @Arg('before', () => ID, {
      nullable: true,
      description: 'Of each history only what came before the version with this id.',
    })
    before?: string | null,
  ): Promise<readonly OwnSelfPresentation[]> {
    if (hop.caller.personId !== id) throw createError('FORBIDDEN_ROLE', 'this field is not open to your role');
    if (first < 1 || first > MOST_VERSIONS) {
      throw createError('BAD_USER_INPUT', `\`first\` must be 1 to ${MOST_VERSIONS}`, { argument: 'first' });
    }
    const page = { first, before: before ?? null };
    if (page.before !== null && !isId(page.before)) {
      throw createError('NOT_FOUND', 'no version has this id', { argument: 'before' });
    }
    const [sections, shares] = await Promise.all([this.deps.readOwnSections(id, page), this.deps.readShares(id, at)]);
    return sections.map(({ category, ...section }) => ({
      ...section,
      sharedBy: shares.filter(({ categories }) => categories.includes(category)),
    }));
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => SelfPresentationChange, {
    description:
      'Keeps what you have written of a section as a draft, which nobody else reads. What is submitted stands until you submit again.',
  })
  writeSelfPresentation(
    @Arg('input', () => WriteSelfPresentationInput) { section, text, expectedVersion }: WriteSelfPresentationInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<SelfPresentationChange> {
    return this.deps.selfPresentations.write(hop.caller.personId, { section, version: expectedVersion }, text, at);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => SelfPresentationChange, {
    description:
      'Submits the draft of a section: those with whom the section is shared read it from now on. You keep every version from before.',
  })
  async submitSelfPresentation(
    @Arg('section', () => SelfPresentationSection) section: SelfPresentationSection,
    @Arg('version', () => Int, { description: 'The version of the draft, as you know it.' }) version: number,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<SelfPresentationChange> {
    checkVersion(version, 'version');
    return this.deps.selfPresentations.submit(hop.caller.personId, { section, version }, at);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => SelfPresentationChange, {
    description: 'Removes the draft of a section for good. What you have submitted stays.',
  })
  async discardSelfPresentationDraft(
    @Arg('section', () => SelfPresentationSection) section: SelfPresentationSection,
    @Arg('version', () => Int, { description: 'The version of the draft, as you know it.' }) version: number,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<SelfPresentationChange> {
    checkVersion(version, 'version');
    return this.deps.selfPresentations.discard(hop.caller.personId, { section, version });
  }
}
