import { BodyShort, Link as AkselLink } from '@navikt/ds-react';
import { Link } from 'react-router';
import { useText } from '../texts/language';
import { usePartName } from './membership-page';
import { useSession } from './session';

/** In which of several parts one is here, and the way to another. */
export function PartInHeader() {
  const t = useText();
  const partName = usePartName();
  const { state } = useSession();
  if (state.is !== 'in') return null;
  const { memberships, membership } = state.who;
  const chosen = memberships.find(({ id }) => id === membership);
  if (chosen === undefined || memberships.length < 2) return null;
  return (
    <BodyShort size="small" className="part">
      {t('membership.chosen', { part: partName(chosen) })}{' '}
      <AkselLink as={Link} to="/membership">
        {t('membership.change')}
      </AkselLink>
    </BodyShort>
  );
}
