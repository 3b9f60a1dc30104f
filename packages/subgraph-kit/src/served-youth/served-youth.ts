import { Role, type DataCategory } from '@brobygger/domain';
import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { createAssignmentService, type AssignmentService } from './assignment.service';
import { defineAssigning } from './define-assigning';
import type { Cursors } from '../cursors/cursors';
import { Open, RequiresConsent, RequiresRole } from '../labels/decorators';
import { defineNoun, type Noun } from '../noun';
import type { Query as Statements } from '../persistence/query';
import { RecordType } from '../schema/record-type';
import type { SubgraphContext } from '../subgraph-context';
import { getServed, readCaseload, type YouthReference } from './caseload';
import { PageInfo } from './page-info';

/** Stands for what an agency holds about one youth. */
export interface AgencyRecords {
  youthId: string;
}

/** How an owner's schema names and describes the doors to its records. */
export interface ServedYouthOptions {
  /** The field of `Youth` under which the agency's records stand. The other names follow it. */
  readonly field: string;
  /** The category without which a youth of the own caseload is not shown. It must not tell where the youth is. */
  readonly listedBy: DataCategory;
  /** The agency in running text: «what `outreach` holds». */
  readonly agency: string;
  /** Its caseload, with the article: «one youth of `an outreach caseload`». */
  readonly caseload: string;
  /** One of its organisations, with the article: «that `an outreach organisation` serves». */
  readonly organisation: string;
  /** The asker's own: «the asker's own `organisation`». */
  readonly own: string;
}

/** The doors to what an owner holds about a youth. */
export interface ServedYouth {
  /** The type that the nouns add their fields to. */
  readonly Records: new () => AgencyRecords;
  /** The youth as the owner refers to one: the registry says who it is. */
  readonly Youth: new () => YouthReference;
  readonly noun: Noun<{ readonly assignments: AssignmentService }>;
}

const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/**
 * Makes an owner's doors: the federated youth with the agency's records, one youth by id and the caseload of the asker's own
 * organisation. The last two need no other service.
 */
export function defineServedYouth({
  field,
  listedBy,
  agency,
  caseload,
  organisation,
  own,
}: ServedYouthOptions): ServedYouth {
  const prefix = capitalised(field);

  @RecordType({ name: `${prefix}Records`, description: `What ${agency} holds about a youth.` })
  class Records implements AgencyRecords {
    youthId!: string;
  }

  @Directive('@key(fields: "id")')
  @RecordType({ name: 'Youth', description: 'A young person that at least one service knows.' })
  class Youth {
    @Field(() => ID)
    id!: string;

    @Field(() => Records, {
      name: field,
      nullable: true,
      description: `What ${agency} holds. An empty object is no news; \`null\` says only that the service did not answer.`,
    })
    records!: Records;
  }

  @RecordType({ name: `${prefix}CaseloadEdge`, description: `One youth of ${caseload}.` })
  class CaseloadEdge {
    @Open()
    @Field(() => String)
    cursor!: string;

    @RequiresConsent(listedBy)
    @Field(() => Youth, { nullable: true })
    node!: Youth | null;
  }

  @RecordType({ name: `${prefix}Caseload`, description: `A page of the youths that ${organisation} serves, by id.` })
  class Caseload {
    @Field(() => [CaseloadEdge])
    edges!: readonly CaseloadEdge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }

  @Resolver(() => Youth)
  class YouthResolver {
    constructor(private readonly deps: { readonly query: Statements; readonly cursors: Cursors }) {}

    @FieldResolver(() => Records, { name: field, nullable: true })
    records(@Root() { id }: Youth): Records {
      return { youthId: id };
    }

    @RequiresRole([Role.CASEWORKER], { ownAgency: true })
    @Query(() => Youth, {
      name: `${field}Youth`,
      nullable: true,
      description: `A youth that the asker's own ${own} serves. Works when the registry is away.`,
    })
    youth(@Arg('id', () => ID) id: string, @Ctx() { hop, at }: SubgraphContext): Promise<object> {
      return getServed(this.deps.query, hop, at, id);
    }

    @RequiresRole([Role.CASEWORKER], { ownAgency: true })
    @Query(() => Caseload, {
      name: `${field}Caseload`,
      description: `The youths that the asker's own ${own} serves; with a stated reason also those who are assigned to others.`,
    })
    caseload(
      @Ctx() { hop, at }: SubgraphContext,
      @Arg('first', () => Int, { defaultValue: 20 }) first: number,
      @Arg('after', () => String, { nullable: true }) after: string | undefined,
    ): Promise<object> {
      return readCaseload({ ...this.deps, list: `${field}Caseload` }, hop, at, first, after);
    }
  }

  const AssigningResolver = defineAssigning({ field, prefix, own });

  const noun = defineNoun({
    references: [Youth],
    services: (parts) => ({ assignments: createAssignmentService(parts) }),
    resolvers: ({ query, cursors, services: { assignments } }) => [
      new YouthResolver({ query, cursors }),
      new AssigningResolver({ query, cursors, assignments }),
    ],
  });
  return { Records, Youth, noun };
}
