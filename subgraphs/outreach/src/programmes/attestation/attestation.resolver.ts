import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { attestationsOfYouth, OutreachAttestation } from './attestation.entity';
import { IssueAttestationInput } from './attestation.input';
import type { AttestationService } from './attestation.service';

@Resolver(() => OutreachRecords)
export class AttestationResolver {
  constructor(private readonly deps: { readonly attestations: AttestationService }) {}

  // That there is one at all tells of a sanction.
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @FieldResolver(() => [OutreachAttestation], {
    nullable: true,
    description: 'What outreach attested to the mediation service (attest til Konfliktrådet), newest first.',
  })
  attestations(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly OutreachAttestation[]> {
    return rows.of(attestationsOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Attests to the mediation service (attest til Konfliktrådet) how often a youth came to a programme, with the agreement of the ' +
      'youth. A worker hands it over: the mediation service has no account.',
  })
  issueAttestation(
    @Arg('input', () => IssueAttestationInput) input: IssueAttestationInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.attestations.issue(authorOf(hop, at), input);
  }
}
