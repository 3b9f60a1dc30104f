import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { Link, Route, Routes } from 'react-router';
import { AccessOverTime } from '../shared/access/access-over-time';
import { Explain } from '../shared/access/explain';
import type { WhoseAccess } from '../shared/access/whose-access';
import { useSearch } from '../shared/use-search';
import { useDates, useText } from '../texts/language';
import './youth.css';

const OWN: WhoseAccess = { youthId: null, consentsAt: '/consents', explainAt: '/access/why' };

/** Who can see what of the youth, and why; now, or at a moment that has been. */
export function Access() {
  return (
    <Routes>
      <Route index element={<WhoCanSeeWhat />} />
      <Route path="why" element={<Why />} />
    </Routes>
  );
}

function WhoCanSeeWhat() {
  const t = useText();
  const { time } = useDates();
  const at = useSearch().said('at');
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {at === '' ? t('access.title') : t('access.titleAt', { at: time(at) })}
      </Heading>
      <BodyLong>{t('access.ownAbout')}</BodyLong>
      <div>
        <Link to="/access/why">{t('access.toWhy')}</Link>
      </div>
      <AccessOverTime whose={OWN} />
    </VStack>
  );
}

function Why() {
  const t = useText();
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('access.why')}
      </Heading>
      <Explain whose={OWN} level="2" />
      <Link to="/access">{t('access.back')}</Link>
    </VStack>
  );
}
