import {
  basesBySector,
  Basis,
  CATEGORIES,
  DataCategory,
  recipientBasisIn,
  Role,
  Sector,
  sharedBases,
  type Agency,
  type LegalCatalogue,
} from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field } from 'type-graphql';
import type { OwnerSectors } from '../organisation/owner-sectors';

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER, Role.AUDITOR];

/** What the disclosure of a category rested on at owners of one sector. */
@RequiresRole(READERS)
@RecordType({
  description: 'What the disclosure of a category rested on, of what organisations of one sector own, as citations.',
})
export class OwnerBases {
  @Field(() => Sector, { description: 'Of the owner.' })
  sector!: Sector;

  @Field(() => String, { description: 'On what the owner processes it (GDPR art. 6, and 9 or 10).' })
  processing!: string;

  @Field(() => String, { description: 'The owner’s duty of secrecy.' })
  secrecy!: string;

  @Field(() => String, { description: 'What lifted it.' })
  liftedBy!: string;
}

/** Both bases of the disclosure of a category, as the catalogue had them when it was entered. */
@RequiresRole(READERS)
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
      'On what its owner processes it; absent where that is another thing of a public owner than of a private one, and both had it: ' +
      'see `owners`.',
  })
  owner!: string | null;

  @Field(() => [OwnerBases], {
    description:
      'The same by what owners are: one line for each sector of which organisations of the agency were when it was entered, or may have ' +
      'been where nobody has said. An entry is made before anything is read, and so covers what each of them has.',
  })
  owners!: readonly OwnerBases[];

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

/** What is read of an entry to tell its bases. */
interface EnteredOn {
  readonly basis: string;
  readonly statute: string | null;
  readonly at: Date;
  readonly categories: readonly DataCategory[];
}

/** The bases of what an entry names, by the catalogue and what organisations were then; what the catalogue did not know is left out. */
export const disclosureBasesOf = (
  catalogue: LegalCatalogue,
  entry: EnteredOn,
  { agency, sector }: RecipientOfEntry,
  sectorsOf: OwnerSectors,
): readonly DisclosureBases[] =>
  entry.categories.flatMap((category) => {
    const { owner } = CATEGORIES[category];
    // What a service reads of its own it owns itself; of any other no entry says which of the agency's organisations is the owner.
    const isOwn = entry.basis === Basis.OWN_SERVICE && agency === owner && sector !== null;
    const sectors = isOwn ? [sector] : sectorsOf(owner, entry.at);
    const bySector = basesBySector(catalogue, { ...entry, category, sectors });
    const shared = sharedBases(bySector);
    if (shared === null) return [];
    const recipient = agency === null ? null : recipientBasisIn(catalogue, { agency, category, sector });
    const { processing, secrecy, lifts } = shared;
    const owners = bySector.map(({ lifts: liftedBy, ...of }) => ({ ...of, liftedBy }));
    return { category, owner: processing, owners, recipient, secrecy, liftedBy: lifts };
  });
