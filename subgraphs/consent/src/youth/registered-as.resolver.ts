import { Act, DataCategory, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EnterReading } from '../oversight/enter-reading';
import { mayOversee } from '../oversight/overseen-youth';
import { RegisteredAs } from './registered-as.type';
import { Youth } from './youth.entity';

/** Of the youth $1, where the officer $3 of the unit $2 oversees them at $4. */
const REGISTERED_AS = `
select y.name, y.birth_date::text as "birthDate", y.protection_version::text as "protectionVersion" from youth y
where y.id = $1 and ${mayOversee({ youth: 'y', organisation: '$2::uuid', person: '$3::text', at: '$4::timestamptz' })}`;

@Resolver(() => Youth)
export class RegisteredAsResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly enterReading: EnterReading }) {}

  @RequiresRole([Role.CONSENT_OFFICER])
  @FieldResolver(() => RegisteredAs, {
    nullable: true,
    description:
      'Who the youth is: name and date of birth, for officers who oversee them. Each look is entered in the log of the youth (`READ` of ' +
      '`IDENTITY`, on `OVERSIGHT`). `null` where the asker oversees the youth no more.',
  })
  async registeredAs(@Root() { id }: Youth, @Ctx() context: SubgraphContext): Promise<RegisteredAs | null> {
    const { organisationId, personId } = context.hop.caller;
    const asked = [id, organisationId, personId, context.at];
    const [found] = await this.deps.query<RegisteredAs>('registered-as', REGISTERED_AS, asked);
    if (found === undefined) return null;
    await this.deps.enterReading(context, {
      youthId: id,
      act: Act.READ,
      field: 'Youth.registeredAs',
      categories: [DataCategory.IDENTITY],
    });
    return found;
  }
}
