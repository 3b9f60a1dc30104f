import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { Route, Routes, useParams } from 'react-router';
import { OpenById } from '../officer/open-by-id';
import { Searches } from '../officer/searches';
import { YouthLog } from '../shared/youth-log';
import { useText } from '../texts/language';

/** What an auditor reads: the log of a youth whose id is known, and the tries to find youths. */
export function LogPage() {
  const t = useText();
  return (
    <VStack gap="space-32">
      <div>
        <Heading level="1" size="large" spacing>
          {t('audit.log')}
        </Heading>
        <BodyLong>{t('audit.logAbout')}</BodyLong>
      </div>
      <OpenById to={(id) => `/log/${id}`} />
      <Routes>
        <Route index element={<AllSearches />} />
        <Route path=":id" element={<OneLog />} />
      </Routes>
    </VStack>
  );
}

function OneLog() {
  const t = useText();
  const { id = '' } = useParams();
  return (
    <VStack gap="space-16" as="section">
      <Heading level="2" size="medium">
        {t('audit.logOf', { id })}
      </Heading>
      <YouthLog youthId={id} key={id} />
    </VStack>
  );
}

function AllSearches() {
  const t = useText();
  return (
    <VStack gap="space-16" as="section">
      <Heading level="2" size="medium">
        {t('audit.searches')}
      </Heading>
      <Searches />
    </VStack>
  );
}
