import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { ResponsiblePerson } from './responsible-person.entity';
import {
  AssignResponsiblePersonInput,
  EndResponsiblePersonInput,
  RecordGuidanceInput,
} from './responsible-person.input';
import type { ResponsiblePersonService } from './responsible-person.service';

@Resolver()
export class ResponsiblePersonResolver {
  constructor(private readonly deps: { readonly responsiblePersons: ResponsiblePersonService }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [ResponsiblePerson], {
    description:
      "The responsible students of a house of the asker's own organisation, whoever is responsible now first; at most 100.",
  })
  responsiblePersons(
    @Arg('houseId', () => ID) houseId: string,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<readonly ResponsiblePerson[]> {
    return this.deps.responsiblePersons.ofHouse(hop.caller.organisationId, houseId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => ResponsiblePerson, {
    description: 'Makes a student of at least 21 responsible in a house (ansvarsperson).',
  })
  assignResponsiblePerson(
    @Arg('input', () => AssignResponsiblePersonInput) input: AssignResponsiblePersonInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<ResponsiblePerson> {
    return this.deps.responsiblePersons.assign(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => ResponsiblePerson, {
    description:
      'Says from when on a student is no longer responsible. Where it was the last one nobody moves in, until there is another (INV02).',
  })
  endResponsiblePerson(
    @Arg('input', () => EndResponsiblePersonInput) input: EndResponsiblePersonInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<ResponsiblePerson> {
    return this.deps.responsiblePersons.end(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => ResponsiblePerson, {
    description: 'Records that staff gave a responsible student guidance (veiledning). What was said stays out.',
  })
  recordResponsiblePersonGuidance(
    @Arg('input', () => RecordGuidanceInput) input: RecordGuidanceInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<ResponsiblePerson> {
    return this.deps.responsiblePersons.recordGuidance(authorOf(hop, at), input);
  }
}
