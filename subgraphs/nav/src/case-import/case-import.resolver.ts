import { Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ImportNavCaseInput } from './case-import.input';
import type { CaseImportService } from './case-import.service';

@Resolver()
export class CaseImportResolver {
  constructor(private readonly deps: { readonly caseImports: CaseImportService }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Takes a case of another system of the asker's own NAV office in, with the decisions and orders that it comes to, or follows " +
      'one that was taken in. The same state twice changes nothing: `ALREADY_IMPORTED`.',
  })
  importNavCase(
    @Arg('input', () => ImportNavCaseInput) input: ImportNavCaseInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.caseImports.import(authorOf(hop, at, hopToken), input);
  }
}
