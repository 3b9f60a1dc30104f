import { Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EnterPaperConsents } from './enter-paper-consents';
import { EnteredPaperConsents, EnterPaperConsentsInput, PaperOutcome } from './paper-consents.type';

@Resolver()
export class PaperConsentsResolver {
  constructor(private readonly deps: { readonly enter: EnterPaperConsents }) {}

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => EnteredPaperConsents, {
    description:
      'Enters consents that were signed on paper, each row by itself and by the rules of `giveConsent`; sent again, what was given is ' +
      'given before. It is a dry run unless you say otherwise.',
  })
  async enterPaperConsents(
    @Arg('input', () => EnterPaperConsentsInput) { csv, dryRun: isDryRun }: EnterPaperConsentsInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<EnteredPaperConsents> {
    const rows = await this.deps.enter(hop.caller, csv, at, { isDryRun });
    const refused = rows.filter(({ outcome }) => outcome === PaperOutcome.REFUSED).length;
    return { isDryRun, given: rows.length - refused, refused, rows };
  }
}
