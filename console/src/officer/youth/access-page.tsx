import { Heading, VStack } from '@navikt/ds-react';
import { AccessOverTime } from '../../shared/access/access-over-time';
import { useSearch } from '../../shared/use-search';
import { useDates, useText } from '../../texts/language';
import { accessOfYouth } from './access-of-youth';

/** Who can see what of a youth, now or at a moment that has been, and on what ground. */
export function AccessPage({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const { time } = useDates();
  const at = useSearch().said('at');
  return (
    <VStack gap="space-16" as="section">
      <Heading level="2" size="medium">
        {at === '' ? t('access.title') : t('access.titleAt', { at: time(at) })}
      </Heading>
      <AccessOverTime whose={accessOfYouth(youthId)} />
    </VStack>
  );
}
