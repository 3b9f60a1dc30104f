import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { requireSummerJobYear } from '../summer-job-year';
import { RegisterEmployerInput } from './employer.input';
import type { EmployerService } from './employer.service';
import { SummerJobEmployer, SummerJobEmployerReceipt } from './employer.type';

@Resolver()
export class EmployerResolver {
  constructor(private readonly deps: { readonly employers: EmployerService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [SummerJobEmployer], {
    description:
      "The employers (arbeidsgivere) of the asker's own organisation with the number of their jobs in the year, by name, at most 500.",
  })
  summerJobEmployers(
    @Arg('year', () => Int) year: number,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<readonly SummerJobEmployer[]> {
    requireSummerJobYear(year);
    return this.deps.employers.list(hop, year);
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Mutation(() => SummerJobEmployerReceipt, {
    description:
      "Registers an employer (arbeidsgiver) who takes youths of the asker's own organisation into summer jobs.",
  })
  registerEmployer(
    @Arg('input', () => RegisterEmployerInput) input: RegisterEmployerInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<SummerJobEmployerReceipt> {
    return this.deps.employers.register(authorOf(hop, at), input);
  }
}
