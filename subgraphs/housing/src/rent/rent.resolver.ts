import { DataCategory, osloDate, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { HousingRecords } from '../youth';
import { newestMonth } from './rent-account';
import { chargesOfYouth, RentCharge } from './rent-charge.entity';
import { RentMonth } from './rent-month.type';
import { paymentsOfYouth, RentPayment } from './rent-payment.entity';
import { ChargeRentInput, RecordRentPaymentInput, ReverseRentEntryInput } from './rent.input';
import type { RentService } from './rent.service';

@Resolver(() => HousingRecords)
export class RentResolver {
  constructor(private readonly deps: { readonly rent: RentService }) {}

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @FieldResolver(() => RentMonth, {
    nullable: true,
    description: 'The newest month of the rent account, with what is owed in all.',
  })
  async rent(@Root() { youthId }: HousingRecords, @Ctx() { rows, at }: SubgraphContext): Promise<RentMonth | null> {
    const account = [rows.of(chargesOfYouth, youthId), rows.of(paymentsOfYouth, youthId)] as const;
    const [charges, payments] = await Promise.all(account);
    return newestMonth(charges, payments, osloDate(at));
  }

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @FieldResolver(() => [RentCharge], {
    nullable: true,
    description: 'Every charge of the rent account and what took one back, what falls due last first.',
  })
  rentCharges(
    @Root() { youthId }: HousingRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly RentCharge[]> {
    return rows.of(chargesOfYouth, youthId, first);
  }

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @FieldResolver(() => [RentPayment], {
    nullable: true,
    description: 'Every payment into the rent account and what took one back, newest first.',
  })
  rentPayments(
    @Root() { youthId }: HousingRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly RentPayment[]> {
    return rows.of(paymentsOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Charges a youth the rent of a month.' })
  chargeRent(
    @Arg('input', () => ChargeRentInput) input: ChargeRentInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.rent.charge(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that rent came in. It pays what fell due first.' })
  recordRentPayment(
    @Arg('input', () => RecordRentPaymentInput) input: RecordRentPaymentInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.rent.pay(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Takes a charge or a payment back by a counter-entry; both stay in the history.',
  })
  reverseRentEntry(
    @Arg('input', () => ReverseRentEntryInput) input: ReverseRentEntryInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.rent.reverse(authorOf(hop, at), input);
  }
}
