import { Role } from '@brobygger/domain';
import { RequiresRole, type Query } from '@brobygger/subgraph-kit';
import { FieldResolver, Resolver } from 'type-graphql';
import { DisclosureConnection } from '../disclosure-log/disclosure-entry.type';
import { DeletedLogPart } from './deleted-part.type';

const READ = `
select from_at as "fromAt", to_at as "toAt", deleted_at as "deletedAt", decision from log_partition_deletion order by to_at desc`;

/** Where the log begins: the same to whoever reads it, so that it tells nothing of a youth. */
@Resolver(() => DisclosureConnection)
export class DeletedPartsResolver {
  constructor(private readonly query: Query) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.AUDITOR])
  @FieldResolver(() => [DeletedLogPart], {
    nullable: true,
    description:
      'The parts of the log, of all youths, that were deleted by retention decisions; latest first. What was entered then is listed no ' +
      'more.',
  })
  deletedParts(): Promise<readonly DeletedLogPart[]> {
    return this.query<DeletedLogPart>('deleted-log-parts', READ, []);
  }
}
