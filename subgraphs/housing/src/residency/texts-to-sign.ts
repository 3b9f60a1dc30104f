import { below, rowsOf } from '@brobygger/subgraph-kit';
import { HouseText } from '../house-text/house-text.entity';
import type { ResidencySignature } from './residency-signature.entity';
import { OCCUPYING, residenciesOfYouth, type Residency } from './residency.entity';

/** The versions of what is signed in the house of a released residency, the newest first. */
export const textsOfHouse = rowsOf({
  entity: HouseText,
  by: 'houseId',
  below: below(residenciesOfYouth, 'houseId', 'Residency.toSign'),
  orderBy: { property: 'version', direction: 'DESC' },
});

/** Those texts that stand and that the youth, who has a place, has not signed. */
export function unsignedOf(
  { state }: Pick<Residency, 'state'>,
  texts: readonly HouseText[],
  signatures: readonly ResidencySignature[],
): readonly HouseText[] {
  if (!OCCUPYING.some((occupying) => occupying === state)) return [];
  const standing = texts.filter((text) =>
    texts.every(({ document, version }) => document !== text.document || version <= text.version),
  );
  return standing.filter(
    ({ document, version }) =>
      !signatures.some(
        (signed) => signed.document === document && signed.version === version && signed.signedBy.includes('YOUTH'),
      ),
  );
}
