import { Act } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { EnterReading } from '../oversight/enter-reading';
import { Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import { Notice, NOTICE_READERS, NoticeConnection } from './notice.type';

/** The notices to the youth $1, and to the registrations merged into it, newest first: $2 after which, $3 so many. */
const NOTICES = `
select n.id, n.kind, n.subject_id as "subjectId", n.step, n.made_at as "madeAt", d.outcome
from notice n left join notice_delivery d on d.notice_id = n.id
where n.youth_id in (select $1::uuid union all select id from youth where merged_into = $1)
  and ($2::uuid is null or (n.made_at, n.id) < (select o.made_at, o.id from notice o where o.id = $2))
order by n.made_at desc, n.id desc limit $3`;

@Resolver(() => Youth)
export class NoticesOfYouthResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly enterReading: EnterReading;
    },
  ) {}

  @RequiresRole(NOTICE_READERS)
  @FieldResolver(() => NoticeConnection, {
    nullable: true,
    description: 'What the youth was told of by notices, newest first, and whether each got through.',
  })
  async notices(
    @Root() { id }: Youth,
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<NoticeConnection> {
    const { caller } = context.hop;
    requireOwn(caller, id);
    const { query, cursors, enterReading } = this.deps;
    const { edges, pageInfo } = await readPage<Notice>(
      {
        cursors,
        list: `notices/${id}`,
        caller,
        place: (row) => row.id,
        read: (from, most) => query<Notice>('notices', NOTICES, [id, from, most]),
      },
      { first, after },
    );
    await enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.notices' });
    return {
      edges: edges.map(({ row, cursor }) => ({ node: Object.assign(new Notice(), row), cursor })),
      pageInfo,
    };
  }
}
