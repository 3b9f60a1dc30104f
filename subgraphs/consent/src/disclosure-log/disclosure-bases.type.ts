import {
  basesIn,
  Basis,
  CATEGORIES,
  DataCategory,
  recipientBasisIn,
  Role,
  type Agency,
  type LegalCatalogue,
  type Sector,
} from '@brobygger/domain';
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

  @Field(() => String, {
    nullable: true,
    description:
      'On what its owner processes it; absent where that is another thing of a public owner than of a private one, and which it was is ' +
      'not known.',
  })
  owner!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'On what whoever was let see it processes it; absent where that was no organisation of an agency, where nobody ' +
      'has said whether it is public or private, and where the organisation is withheld.',
  })
  recipient!: string | null;

  @Field(() => String, { nullable: true, description: 'The owner’s duty of secrecy; absent as `owner` is.' })
  secrecy!: string | null;

  @Field(() => String, { nullable: true, description: 'What lifted it; absent as `owner` is.' })
  liftedBy!: string | null;
}

/** To whom something was disclosed, as far as it may be told. */
interface RecipientOfEntry {
  readonly agency: Agency | null;
  /** Null where it is withheld, and where nobody has said. */
  readonly sector: Sector | null;
}

/** The bases of what an entry names, by the catalogue; what that did not know is left out. */
export const disclosureBasesOf = (
  catalogue: LegalCatalogue,
  entry: { readonly basis: string; readonly statute: string | null; readonly categories: readonly DataCategory[] },
  { agency, sector }: RecipientOfEntry,
): readonly DisclosureBases[] =>
  entry.categories.flatMap((category) => {
    // What a service reads of its own it owns itself; of any other no entry says which of the agency's organisations is the owner.
    const isOwn = entry.basis === Basis.OWN_SERVICE && agency === CATEGORIES[category].owner;
    const bases = basesIn(catalogue, { ...entry, category, sector: isOwn ? sector : null });
    if (bases === null) return [];
    const recipient = agency === null ? null : recipientBasisIn(catalogue, { agency, category, sector });
    return { category, owner: bases.processing, recipient, secrecy: bases.secrecy, liftedBy: bases.lifts };
  });
