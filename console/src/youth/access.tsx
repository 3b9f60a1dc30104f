import { Alert, BodyLong, Heading, VStack } from '@navikt/ds-react';
import { Link, Route, Routes } from 'react-router';
import { useAsked } from '../api/use-asked';
import { MyHelpersDocument } from '../generated/graphql';
import { AccessOverTime } from '../shared/access/access-over-time';
import { Explain } from '../shared/access/explain';
import type { WhoseAccess } from '../shared/access/whose-access';
import { Answer } from '../shared/answer';
import { FaultAlert } from '../shared/fault-text';
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

/**
 * Where the address is protected it is told of no service by name, here either: somebody may make the youth show this, and could try one
 * service after another.
 */
function Why() {
  const t = useText();
  const asked = useAsked(MyHelpersDocument, {});
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('access.why')}
      </Heading>
      <Answer asked={asked}>
        {({ me }, faults) => {
          const relations = me?.serviceRelations;
          if (relations === null || relations === undefined) return <FaultAlert faults={faults} />;
          const isProtected = relations.some(({ organisation }) => organisation === null || organisation === undefined);
          if (isProtected) return <Alert variant="info">{t('access.whyWithheld')}</Alert>;
          return (
            <VStack gap="space-24">
              <Explain whose={OWN} level="2" />
            </VStack>
          );
        }}
      </Answer>
      <Link to="/access">{t('access.back')}</Link>
    </VStack>
  );
}
