import { createError, isId, Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import { MunicipalUnit, municipalUnitById } from '../oversight/municipal-unit.entity';
import { IssuerInput, MembershipInput, MunicipalUnitInput, OrganisationInput } from './administration.inputs';
import { isRefusal, type AdministrationService } from './administration.service';
import {
  AdministrationConnection,
  ChangeOutcome,
  Membership,
  MembershipConnection,
  TrustedIssuer,
} from './administration.types';
import { checkChange, isMalformed, type ChangeKind } from './change';
import type { ReadAdministration } from './read-administration';

const dryRun = () => Arg('dryRun', () => Boolean, { defaultValue: false });

@Resolver()
export class AdministrationResolver {
  constructor(private readonly deps: { readonly administration: AdministrationService }) {}

  @RequiresRole([Role.ADMINISTRATOR])
  @Mutation(() => ChangeOutcome, {
    description: 'Registers a unit of an agency, or gives the one with the id, or else the number, what is said.',
  })
  registerOrganisation(
    @Arg('input', () => OrganisationInput) input: OrganisationInput,
    @Ctx() context: SubgraphContext,
    @dryRun() isDryRun: boolean,
  ): Promise<ChangeOutcome> {
    return this.make('organisation', input, context, isDryRun);
  }

  @RequiresRole([Role.ADMINISTRATOR])
  @Mutation(() => ChangeOutcome, {
    description: 'Registers a unit of a municipality whose officers and auditors oversee.',
  })
  registerMunicipalUnit(
    @Arg('input', () => MunicipalUnitInput) input: MunicipalUnitInput,
    @Ctx() context: SubgraphContext,
    @dryRun() isDryRun: boolean,
  ): Promise<ChangeOutcome> {
    return this.make('municipalUnit', input, context, isDryRun);
  }

  @RequiresRole([Role.ADMINISTRATOR])
  @Mutation(() => ChangeOutcome, { description: 'Trusts the tokens of an issuer, once its keys could be fetched.' })
  trustIssuer(
    @Arg('input', () => IssuerInput) input: IssuerInput,
    @Ctx() context: SubgraphContext,
    @dryRun() isDryRun: boolean,
  ): Promise<ChangeOutcome> {
    return this.make('issuer', input, context, isDryRun);
  }

  @RequiresRole([Role.ADMINISTRATOR])
  @Mutation(() => ChangeOutcome, {
    description: 'Trusts an issuer no longer: from the next request on no token of it is taken.',
  })
  distrustIssuer(
    @Arg('issuer', () => ID) issuer: string,
    @Ctx() context: SubgraphContext,
    @dryRun() isDryRun: boolean,
  ): Promise<ChangeOutcome> {
    return this.make('endIssuer', { issuer }, context, isDryRun);
  }

  @RequiresRole([Role.ADMINISTRATOR])
  @Mutation(() => ChangeOutcome, {
    description:
      'Lets whoever a token names act in a role, for an organisation, a unit of a municipality or the whole.',
  })
  grantMembership(
    @Arg('input', () => MembershipInput) input: MembershipInput,
    @Ctx() context: SubgraphContext,
    @dryRun() isDryRun: boolean,
  ): Promise<ChangeOutcome> {
    return this.make('membership', input, context, isDryRun);
  }

  @RequiresRole([Role.ADMINISTRATOR])
  @Mutation(() => ChangeOutcome, {
    description: 'Ends a membership, from the next request of its holder on, whatever token is shown.',
  })
  endMembership(
    @Arg('id', () => ID) id: string,
    @Ctx() context: SubgraphContext,
    @dryRun() isDryRun: boolean,
  ): Promise<ChangeOutcome> {
    return this.make('endMembership', { id }, context, isDryRun);
  }

  private async make(
    kind: ChangeKind,
    input: object,
    { hop, at }: SubgraphContext,
    isDryRun: boolean,
  ): Promise<ChangeOutcome> {
    // What is said to be absent is absent.
    const said = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
    const change = checkChange(kind, said);
    // What is ended is named by an argument of its own.
    const above = kind === 'endIssuer' || kind === 'endMembership' ? [] : ['input'];
    const place = (path: string): string => [...above, ...path.split('.').slice(1)].join('.');
    if (isMalformed(change)) {
      const faults = change.faults.map(({ path, message }) => ({ path: place(path), message }));
      throw createError('BAD_USER_INPUT', change.message, { argument: place(change.path), faults });
    }
    const [made] = await this.deps.administration.apply([change], { by: hop.caller.personId, at }, { isDryRun });
    if (made === undefined) throw new TypeError('nothing became of a change');
    if (isRefusal(made)) throw createError(made.code, made.message, { argument: place(made.path) });
    return made;
  }
}

@Resolver()
export class AdministrationListsResolver {
  constructor(private readonly deps: { readonly readAdministration: ReadAdministration }) {}

  @RequiresRole([Role.ADMINISTRATOR])
  @Query(() => MembershipConnection, { description: 'Who is a member of what, newest first.' })
  memberships(
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('ended', () => Boolean, { defaultValue: false, description: 'Those that are over as well.' }) ended: boolean,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('organisation', () => ID, { nullable: true, description: 'Of this organisation or unit alone.' })
    organisation?: string | null,
    @Arg('holder', () => String, { nullable: true, description: 'Of this group, person or system alone.' })
    holder?: string | null,
  ): Promise<MembershipConnection> {
    return this.deps.readAdministration.memberships(context, { first, after, organisation, holder, ended });
  }

  @RequiresRole([Role.ADMINISTRATOR])
  @Query(() => [TrustedIssuer], { description: 'The issuers that administrators entered.' })
  trustedIssuers(): Promise<readonly TrustedIssuer[]> {
    return this.deps.readAdministration.issuers();
  }

  @RequiresRole([Role.ADMINISTRATOR, Role.AUDITOR])
  @Query(() => AdministrationConnection, {
    description: 'What administrators set up, changed and ended, newest first.',
  })
  administrationEntries(
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<AdministrationConnection> {
    return this.deps.readAdministration.entries(context, { first, after });
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  async organisation(
    @Root() { organisationId }: Membership,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<Organisation | null> {
    return organisationId !== null && isId(organisationId)
      ? ((await rows.of(organisationById, organisationId))[0] ?? null)
      : null;
  }

  @FieldResolver(() => MunicipalUnit, { nullable: true })
  async municipalUnit(
    @Root() { organisationId }: Membership,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<MunicipalUnit | null> {
    return organisationId !== null && isId(organisationId)
      ? ((await rows.of(municipalUnitById, organisationId))[0] ?? null)
      : null;
  }
}
