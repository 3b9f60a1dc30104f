import { Act, osloDate, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EnterReading } from '../oversight/enter-reading';
import { requireOwn } from '../oversight/require-own';
import { isGuardianOn } from './guardians';
import { signsOn } from './guardian-signs.sql';
import { Guardian } from './guardian.type';
import { Youth } from './youth.entity';

/** Of the youth $1 on the day $2; to officers, where $3, those of registrations that were merged into it too. */
const GUARDIANS = `
select g.id, g.name, min(nullif(s.kind, 'UNKNOWN')) as kind, bool_or(${signsOn('s', 'y.birth_date', '$2::date')}) as signs
from youth y, guardianship s join guardian g on g.id = s.guardian_id
where y.id = $1 and (s.youth_id = $1 or ($3 and s.youth_id in (select m.id from youth m where m.merged_into = $1)))
  and ${isGuardianOn('s', '$2::date')} group by g.id, g.name order by g.name, g.id`;

@Resolver(() => Youth)
export class GuardiansResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly enterReading: EnterReading }) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [Guardian], {
    nullable: true,
    description:
      'Who are guardians of the youth, and who of them signs. Officers see those of registrations merged into it too, whom they ' +
      'clear or shield.',
  })
  async guardians(@Root() { id }: Youth, @Ctx() context: SubgraphContext): Promise<readonly Guardian[]> {
    const { hop, at } = context;
    requireOwn(hop.caller, id);
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.guardians' });
    const isOfficer = hop.caller.role === Role.CONSENT_OFFICER;
    return this.deps.query<Guardian>('guardians', GUARDIANS, [id, osloDate(at), isOfficer]);
  }
}
