import { Act, osloDate, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EnterReading } from '../oversight/enter-reading';
import { requireOwn } from '../oversight/require-own';
import { isGuardianOn } from './guardians';
import { Guardian } from './guardian.type';
import { Youth } from './youth.entity';

/** Of the youth $1 on the day $2; to officers, where $3, those of registrations that were merged into it too. */
const GUARDIANS = `
select distinct g.id, g.name from guardianship s join guardian g on g.id = s.guardian_id
where (s.youth_id = $1 or ($3 and s.youth_id in (select m.id from youth m where m.merged_into = $1)))
  and ${isGuardianOn('s', '$2::date')} order by g.name, g.id`;

@Resolver(() => Youth)
export class GuardiansResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly enterReading: EnterReading }) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [Guardian], {
    nullable: true,
    description:
      'Who may sign a consent as guardian of the youth. Officers see those of registrations that were merged into it too, whom they ' +
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
