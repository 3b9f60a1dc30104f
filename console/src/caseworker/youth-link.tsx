import { Link as AkselLink } from '@navikt/ds-react';
import { Link } from 'react-router';
import { isAway, isWithheld, type Fault } from '../api/faults';
import { useText } from '../texts/language';

/** The way to a youth's picture, by the name, or by why there is none here. */
export function YouthLink({
  youth: { id, name },
  at,
  faults,
}: {
  readonly youth: { readonly id: string; readonly name?: string | null };
  /** Where the name stands in the answer. */
  readonly at: string;
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const why = isWithheld(faults, at)
    ? 'caseload.nameWithheld'
    : isAway(faults, at)
      ? 'caseload.nameAway'
      : 'caseload.nameNone';
  return (
    <AkselLink as={Link} to={`/youth/${id}`}>
      {name ?? t('caseload.unnamed', { name: t(why), id: id.slice(-6) })}
    </AkselLink>
  );
}
