import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { toldInCases } from '../told-concern/told-later';
import { ChildWelfareRecords } from '../youth';
import { ContactPerson, contactPersonsOfYouth } from './contact-person.entity';
import { AddChildWelfareContactInput, EndChildWelfareContactInput } from './contact-person.input';
import type { ContactPersonService } from './contact-person.service';

@Resolver(() => ChildWelfareRecords)
export class ContactPersonResolver {
  constructor(private readonly deps: { readonly contactPersons: ContactPersonService; readonly query: Statements }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS)
  @FieldResolver(() => [ContactPerson], { nullable: true, description: 'Whom the youth can turn to, newest first.' })
  contacts(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly ContactPerson[]> {
    return toldInCases(this.deps.query, context, {
      youthId,
      first,
      read: (most) => context.rows.of(contactPersonsOfYouth, youthId, most),
      placeOf: ({ caseId }) => caseId,
    });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Says whom the youth can turn to, in the asker's own open case." })
  addChildWelfareContact(
    @Arg('input', () => AddChildWelfareContactInput) input: AddChildWelfareContactInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.contactPersons.add(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Says from which day somebody is no longer a contact person of the youth.' })
  endChildWelfareContact(
    @Arg('input', () => EndChildWelfareContactInput) input: EndChildWelfareContactInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.contactPersons.end(authorOf(hop, at), input);
  }
}
