import { OWN_WISH } from '../../testkit/src/own-wish';
import { DataCategory, newId, Role } from '@brobygger/domain';
import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import {
  Column,
  Entity,
  IsNull,
  PrimaryColumn,
  type EntityManager,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { authorOf, type Author } from './author';
import { RequiresConsent, RequiresRole } from './labels/decorators';
import { rowsOf } from './loading/row-source';
import { defineNoun } from './noun';
import { defineOwner } from './owner';
import type { OwnerParts } from './owner-parts';
import { Changeable } from './persistence/changeable';
import { RecordType } from './schema/record-type';
import { defineServedYouth } from './served-youth/served-youth';
import { openWhile } from './service-relation/end-service';
import type { SubgraphContext } from './subgraph-context';
import { Recorded } from './writing/recorded';

const served = defineServedYouth({
  field: 'garden',
  listedBy: DataCategory.NAV_QUALIFICATION,
  agency: 'the garden',
  caseload: 'a garden caseload',
  organisation: 'a garden',
  own: 'garden',
});

/** A youth's work in a garden: a noun that no agency has, with a consented field, a service and an answer. */
@Entity()
@RecordType({ name: 'GardenJob', description: 'Work in a garden.' })
export class GardenJob {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => String, { nullable: true })
  @Column('text')
  plot!: string;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}

class GardenTables1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table garden_job (id uuid primary key, youth_id uuid not null, organisation_id uuid not null,
      plot text not null, ended_at timestamptz)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table garden_job');
  }
}

const jobsOfYouth = rowsOf({
  entity: GardenJob,
  by: 'youthId',
  category: DataCategory.NAV_QUALIFICATION,
  orderBy: { property: 'plot', direction: 'ASC' },
});

/** Begins and ends the work of youths. */
interface GardenService {
  begin(author: Author, youthId: string, plot: string): Promise<string>;
  end(author: Author, youthId: string): Promise<void>;
}

const createGardenService = ({ recorder, endServiceIfDone }: OwnerParts): GardenService => ({
  begin: (author, youthId, plot) =>
    recorder.beginningService(author, { youthId, ground: OWN_WISH }, null, async (transaction: EntityManager) => {
      const id = newId();
      await transaction.insert(GardenJob, { id, youthId, organisationId: author.organisationId, plot, endedAt: null });
      return id;
    }),
  end: (author, youthId) =>
    recorder.onServedYouth(author, youthId, null, async (transaction) => {
      await transaction.update(GardenJob, { youthId, organisationId: author.organisationId }, { endedAt: author.at });
      await endServiceIfDone(transaction, author, youthId);
    }),
});

@Resolver(() => served.Records)
class GardenResolver {
  constructor(private readonly deps: { readonly garden: GardenService }) {}

  @RequiresConsent(DataCategory.NAV_QUALIFICATION)
  @FieldResolver(() => [GardenJob], { nullable: true })
  jobs(
    @Root() { youthId }: { readonly youthId: string },
    @Ctx() { rows }: SubgraphContext,
  ): Promise<readonly GardenJob[]> {
    return rows.of(jobsOfYouth, youthId);
  }

  @RequiresConsent(DataCategory.NAV_INCOME)
  @FieldResolver(() => Int, { nullable: true })
  wage(): number {
    return 180;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded)
  async beginGardenJob(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('plot', () => String) plot: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return { id: await this.deps.garden.begin(authorOf(hop, at), youthId, plot), youthId };
  }
}

const garden = defineNoun({
  entities: [GardenJob],
  migrations: [GardenTables1700000000001],
  rowSources: [jobsOfYouth as never],
  keepsService: [openWhile(GardenJob, { endedAt: IsNull() })],
  services: (parts) => ({ garden: createGardenService(parts) }),
  resolvers: ({ services }) => [new GardenResolver(services)],
  answers: ({ query }) => ({
    'jobs-count': {
      askers: ['outreach'],
      answer: async () =>
        (await query<{ n: number }>('jobs-count', 'select count(*)::int as n from garden_job', []))[0],
    },
  }),
});

/** A made-up owner with one noun, under the name of one that the directory knows. */
export const gardener = defineOwner({ name: 'nav', nouns: [served.noun, garden] });
