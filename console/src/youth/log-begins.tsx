import { BodyShort } from '@navikt/ds-react';
import type { BesideTheLogQuery } from '../generated/graphql';
import { useDates, useText } from '../texts/language';

type DeletedPart = NonNullable<
  NonNullable<NonNullable<BesideTheLogQuery['me']>['disclosures']>['deletedParts']
>[number];

/** Where the log begins: which parts of it, of all youths, were deleted by decision. Nothing where none was. */
export function LogBegins({ parts }: { readonly parts: readonly DeletedPart[] }) {
  const t = useText();
  const { day } = useDates();
  return parts.map(({ fromAt, toAt, deletedAt, decision }) => (
    <BodyShort key={toAt} size="small">
      {typeof fromAt === 'string'
        ? t('seen.deletedPart', { from: day(fromAt), to: day(toAt), date: day(deletedAt), decision })
        : t('seen.deletedBefore', { to: day(toAt), date: day(deletedAt), decision })}
    </BodyShort>
  ));
}
