import { basesIn, DataCategory, recipientBasisIn, Role, type Agency, type LegalCatalogue } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field } from 'type-graphql';

/** Both bases of the disclosure of a category, as the catalogue had them when it was entered. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.AUDITOR])
@RecordType({
  description:
    'What the disclosure of a category rested on, as citations: the bases for processing (GDPR art. 6, and 9 or 10), and the duty of ' +
    'secrecy with what lifted it.',
})
export class DisclosureBases {
  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => String, { description: 'On what its owner processes it.' })
  owner!: string;

  @Field(() => String, {
    nullable: true,
    description: 'On what whoever was let see it processes it; absent where that was no organisation of an agency.',
  })
  recipient!: string | null;

  @Field(() => String, { description: 'The owner’s duty of secrecy.' })
  secrecy!: string;

  @Field(() => String, { description: 'What lifted it.' })
  liftedBy!: string;
}

/** The bases of what an entry names, by the catalogue; what that did not know is left out. */
export const disclosureBasesOf = (
  catalogue: LegalCatalogue,
  entry: { readonly basis: string; readonly statute: string | null; readonly categories: readonly DataCategory[] },
  agency: Agency | null,
): readonly DisclosureBases[] =>
  entry.categories.flatMap((category) => {
    const bases = basesIn(catalogue, { ...entry, category });
    if (bases === null) return [];
    const recipient = agency === null ? null : recipientBasisIn(catalogue, { agency, category });
    return { category, owner: bases.processing, recipient, secrecy: bases.secrecy, liftedBy: bases.lifts };
  });
