import { citeAll, isDataCategory, RECORD_RETENTION, recordKindsOf } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field } from 'type-graphql';
import { ReasonText } from '../disclosure-log/disclosure-entry.type';
import { CLAIM_READERS } from './claim-readers';
import { ClaimKind } from './claim-state';

@RequiresRole(CLAIM_READERS)
@RecordType({
  description:
    'A kind of record in which something stands that a youth asks to have erased (GDPR art. 17), and whether the law has it kept ' +
    '(art. 17 no. 3).',
})
export class ClaimedRecords {
  @Field(() => String, { description: 'The kind, as retention decisions name it (docs/retention.md).' })
  kind!: string;

  @Field(() => Boolean, {
    description: 'Whether the law has it kept. What it does not is erased where the answer is `ERASED`.',
  })
  isKeptByLaw!: boolean;

  @Field(() => String, { description: 'The provisions that it is kept by, or may be erased by.' })
  statute!: string;

  @Field(() => ReasonText, { description: 'Why, in plain words to the youth.' })
  why!: ReasonText;
}

/** In what records that stands which is asked to be erased; of another claim in none. */
export function claimedRecordsOf(kind: ClaimKind, category: string | null): readonly ClaimedRecords[] {
  if (kind !== ClaimKind.ERASURE || category === null || !isDataCategory(category)) return [];
  return recordKindsOf(category).map((name) => {
    const { ground, provisions } = RECORD_RETENTION[name];
    const { isKeptByLaw, why } = ground;
    return Object.assign(new ClaimedRecords(), { kind: name, isKeptByLaw, statute: citeAll(provisions), why });
  });
}
