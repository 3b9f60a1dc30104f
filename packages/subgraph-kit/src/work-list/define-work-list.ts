import { osloDate, Role, type DataCategory, type LocalDate } from '@brobygger/domain';
import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { RequiresConsent, RequiresRole } from '../labels/decorators';
import { defineNoun, type Noun } from '../noun';
import type { Query as Statements } from '../persistence/query';
import { LocalDateScalar } from '../scalars/local-date.scalar';
import { RecordType } from '../schema/record-type';
import { dayAhead, DAYS_AHEAD } from '../served-youth/days-ahead';
import { referenceTo, type YouthReference } from '../served-youth/caseload';
import type { SubgraphContext } from '../subgraph-context';
import { dueStatement, MOST_DUE, readDue, type AskedWork } from './read-due';

/** How far a work list looks ahead, where nobody says. */
const DEFAULT_DAYS = 14;

/** One list of records that are due. */
export interface DueListOptions {
  /** The field of `WorkList`. */
  readonly field: string;
  /** The type of its rows. */
  readonly type: string;
  readonly category: DataCategory;
  /** What stands in it, in running text: «`Investigations that are to be over`». */
  readonly description: string;
  /** SQL of its rows, as {@link dueStatement} takes it. */
  readonly rows: string;
}

/** An owner's part of the work list. */
export interface OwnersWorkList {
  /** The type that nouns add their lists to. */
  readonly WorkList: new () => AskedWork;
  /** The door to them. */
  readonly WorkListResolver: new () => object;
  readonly noun: Noun;
  /** Makes a list of records that are due: the class of its resolver. */
  readonly defineDueList: (options: DueListOptions) => new (deps: { readonly query: Statements }) => object;
}

/**
 * Makes an owner's part of `workList`: one field of the graph that each owner answers with lists of its own, so that one question asks for
 * what waits today, and each list is labelled as what it is of.
 */
export function defineWorkList({ Youth }: { readonly Youth: new () => YouthReference }): OwnersWorkList {
  @RecordType({ name: 'WorkList', description: 'What waits for a worker, list by list. Each agency has its own.' })
  class WorkList implements AskedWork {
    by!: LocalDate;
    today!: LocalDate;
  }

  @Resolver(() => WorkList)
  class WorkListResolver {
    @RequiresRole([Role.CASEWORKER])
    @Directive('@shareable')
    @Query(() => WorkList, {
      nullable: true,
      description:
        'What waits for the worker: deadlines of the days to come and those that are over, and what nobody has answered. Ask for the ' +
        'lists of the own agency; those of others are refused. In these only youths whom the own organisation serves stand, and those ' +
        'assigned to others only with a stated reason. `requests`, `handovers` and `informationOrders` are of the registry, which ' +
        'knows of no assignment: they are what the own organisation has asked for, was sent and is ordered to tell, less what ' +
        'colleagues did of youths from whom the worker is kept.',
    })
    workList(
      @Ctx() { at }: SubgraphContext,
      @Arg('days', () => Int, { ...DAYS_AHEAD, defaultValue: DEFAULT_DAYS }) days: number,
    ): AskedWork {
      return { by: dayAhead(at, days), today: osloDate(at) };
    }
  }

  function defineDueList({ field, type, category, description, rows }: DueListOptions) {
    const statement = dueStatement(`work-list/${field}`, rows);

    @RecordType({ name: type, description: 'A record that is due, and by which day.' })
    class DueRecord {
      @RequiresConsent(category)
      @Field(() => Youth, { nullable: true })
      youth!: YouthReference | null;

      @RequiresConsent(category)
      @Field(() => ID, { nullable: true })
      recordId!: string | null;

      @RequiresConsent(category)
      @Field(() => LocalDateScalar, { nullable: true })
      dueOn!: LocalDate | null;

      @RequiresConsent(category)
      @Field(() => Boolean, { nullable: true, description: 'Whether that day is over.' })
      isOverdue!: boolean | null;
    }

    @Resolver(() => WorkList)
    class DueListResolver {
      constructor(private readonly deps: { readonly query: Statements }) {}

      @RequiresRole([Role.CASEWORKER], { ownAgency: true })
      @FieldResolver(() => [DueRecord], {
        nullable: true,
        description: `${description}; at most ${MOST_DUE}, what is due first comes first.`,
      })
      // The library tells the fields of a type that others add apart by their methods' names.
      async [field](@Root() asked: WorkList, @Ctx() { hop }: SubgraphContext): Promise<readonly object[]> {
        const rows = await readDue(this.deps.query, statement, hop, asked);
        return rows.map((row) => ({ ...row, youth: referenceTo(row.youthId) }));
      }
    }
    return DueListResolver;
  }

  const noun = defineNoun({ resolvers: () => [new WorkListResolver()] });
  return { WorkList, WorkListResolver, noun, defineDueList };
}
