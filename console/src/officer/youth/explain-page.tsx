import { Heading, VStack } from '@navikt/ds-react';
import { Explain } from '../../shared/access/explain';
import { useText } from '../../texts/language';
import { accessOfYouth } from './access-of-youth';

/** Why an organisation sees a kind of data of a youth, or does not. */
export function ExplainPage({ youthId }: { readonly youthId: string }) {
  const t = useText();
  return (
    <VStack gap="space-24" as="section">
      <Heading level="2" size="medium">
        {t('officer.youth.explain')}
      </Heading>
      <Explain whose={accessOfYouth(youthId)} level="3" />
    </VStack>
  );
}
