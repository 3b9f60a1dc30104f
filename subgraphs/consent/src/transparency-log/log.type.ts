import { Open, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Role } from '@brobygger/domain';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';

@Open()
@RecordType({ description: 'How far a witness has followed the log.' })
export class LogWitness {
  @Field(() => String, { description: 'The name of its key.' })
  name!: string;

  @Field(() => Int, { description: 'The size of the newest checkpoint that it has cosigned.' })
  size!: number;
}

@Open()
@RecordType({ description: 'A signed statement of how long the log is and what it holds (C2SP `tlog-checkpoint`).' })
export class LogCheckpoint {
  @Field(() => String, { description: 'The name of the log.' })
  origin!: string;

  @Field(() => Int, { description: 'How many leaves the log has.' })
  size!: number;

  @Field(() => String, { description: 'The root of the tree over them, in base64 (RFC 9162).' })
  root!: string;

  @Field(() => String, { description: 'The signed note, with the cosignatures of witnesses that have come.' })
  note!: string;

  @Field(() => [String], { description: 'The names of the witnesses that have cosigned it.' })
  witnesses!: readonly string[];

  @Field(() => GraphQLDateTimeISO, { description: 'When the log got this long.' })
  integratedAt!: Date;

  @Field(() => [LogWitness], {
    description: 'Each witness that has cosigned it or an earlier checkpoint of the log, by name, and how far.',
  })
  cosigned!: readonly LogWitness[];
}

@Open()
@RecordType({ description: 'That a log of one size is the beginning of the log of another (RFC 9162 § 2.1.4).' })
export class LogConsistency {
  @Field(() => Int)
  from!: number;

  @Field(() => Int)
  to!: number;

  @Field(() => [String], { description: 'The hashes of the proof, in base64.' })
  proof!: readonly string[];

  @Field(() => LogCheckpoint, { description: 'The checkpoint of the longer one.' })
  checkpoint!: LogCheckpoint;
}

@RequiresRole([Role.YOUTH])
@RecordType({ description: 'A receipt of a line of the log, which anybody can check offline without us.' })
export class Receipt {
  @Field(() => ID, { description: 'The line that it is of.' })
  disclosureId!: string;

  @Field(() => Int, { description: 'Its place in the log, from 0.' })
  index!: number;

  @Field(() => [String], {
    description: 'The names of the witnesses that have cosigned the checkpoint in it. Empty: none yet.',
  })
  witnesses!: readonly string[];

  @Field(() => String, { description: 'The receipt as a text file: in words, and below them what is proven.' })
  text!: string;

  @Field(() => String, { description: 'The proof alone (C2SP `tlog-proof@v1`).' })
  proof!: string;
}
