import { Act, osloDate, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EnterReading } from '../oversight/enter-reading';
import { countingWord, mayReach } from '../consent/may-reach.sql';
import { requireOwn } from '../oversight/require-own';
import { signsOn } from '../youth/guardian-signs.sql';
import { isGuardianOn } from '../youth/guardians';
import { Youth } from '../youth/youth.entity';
import { Guardian, GuardianWord } from './guardian.type';

/**
 * Of the youth $1 on the day $2; to officers, where $3, those of registrations that were merged into it too, and whom it reaches. What was
 * said of them is as it is, or, where $4 is the moment at which a youth reads, as the youth is told of it.
 */
const GUARDIANS = `
select g.id, g.name, min(nullif(s.kind, 'UNKNOWN')) as kind, bool_or(${signsOn('s', 'y.birth_date', '$2::date')}) as signs,
  ${countingWord('g.id', '$4::timestamptz')} as word, case when $3 then ${mayReach('g.id')} end as "isReached"
from youth y, guardianship s join guardian g on g.id = s.guardian_id
where y.id = $1 and (s.youth_id = $1 or ($3 and s.youth_id in (select m.id from youth m where m.merged_into = $1)))
  and ${isGuardianOn('s', '$2::date')} group by g.id, g.name, y.id order by g.name, g.id`;

interface Row extends Omit<Guardian, 'shieldedAt' | 'word'> {
  readonly word: (Omit<GuardianWord, 'at'> & { readonly at: string }) | null;
}

function guardianOf({ word: said, ...row }: Row): Guardian {
  const word = said === null ? null : Object.assign(new GuardianWord(), { ...said, at: new Date(said.at) });
  const shieldedAt = word?.standing === 'SHIELDED' ? word.at : null;
  return Object.assign(new Guardian(), { ...row, word, shieldedAt });
}

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
    const values = [id, osloDate(at), isOfficer, isOfficer ? null : at];
    return (await this.deps.query<Row>('guardians', GUARDIANS, values)).map(guardianOf);
  }
}
