import { OWNER_NAMES } from '@brobygger/domain';
import { PERSISTENCE } from '@brobygger/platform';
import { connect } from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';

/**
 * What is not moved with a registration that is merged: what the registry tells, the log, service relations, which are copied, and parts
 * of handovers and who carries out a decision: whose registration was sent stays, and whose is received the registry says.
 */
const NOT_MOVED = [
  'conflict_of_interest',
  'decision_execution',
  'disclosure_deletion',
  'disclosure_entry',
  'merged_youth',
  'protected_youth',
  'received_handover',
  'sent_handover',
  'service_relation',
  'told_decision',
  'worker_block',
];

const WITHOUT_ID = `
select y.table_name as name from information_schema.columns y
where y.table_schema = 'public' and y.column_name = 'youth_id' and not exists (
  select from information_schema.columns i
  where i.table_schema = 'public' and i.table_name = y.table_name and i.column_name = 'id' and i.udt_name = 'uuid')
order by 1`;

test.each(OWNER_NAMES)(
  'every record of a youth at %s has an id, by which it is moved when registrations are merged',
  async (name) => {
    const database = await createMigratedDatabase(name, PERSISTENCE[name]);
    const owner = await connect(database.ownerUrl, { entities: [], migrations: [] }, 1);
    const rows = (await owner.query(WITHOUT_ID)) as readonly { readonly name: string }[];
    await owner.destroy();
    await database.drop();
    expect(rows.map((row) => row.name).filter((table) => !NOT_MOVED.includes(table))).toEqual([]);
  },
);
