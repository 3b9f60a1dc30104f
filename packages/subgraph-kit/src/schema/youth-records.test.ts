import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { mapEntities } from '../persistence/connect';
import { RecordType } from './record-type';
import { youthRecordsOf } from './youth-records';

@Entity()
@RecordType({ name: 'HousingRent', description: 'Rent.' })
class Rent {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;
}

@Entity()
@RecordType({ description: 'A house.' })
class House {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;
}

@Entity()
@RecordType({ description: 'A young person.' })
class Youth {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;
}

test('are the types over tables that say which youth a row is about, by their names in the schema, and youths', async () => {
  const dataSource = await mapEntities({ entities: [Rent, House, Youth], migrations: [] });
  expect([...youthRecordsOf(dataSource)].sort()).toEqual(['HousingRent', 'Youth']);
});
