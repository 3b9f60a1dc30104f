import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useAsked } from '../../../api/use-asked';
import { DecisionsOfYouthDocument } from '../../../generated/graphql';
import { Answer } from '../../../shared/answer';
import { Done } from '../../../shared/done';
import { useText } from '../../../texts/language';
import { DecidedCard } from './decided-card';

/** The decisions of the own service on a youth, newest first, and what is said of each later (bvl. §§ 3-1, 3-6). */
export function DecisionsOfYouth({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const asked = useAsked(DecisionsOfYouthDocument, { id: youthId }, { purpose: 'B107' });
  const [isDone, setIsDone] = useState(false);
  return (
    <VStack as="section" gap="space-12">
      <Heading level="2" size="medium">
        {t('decided.title')}
      </Heading>
      <BodyLong>{t('decided.about')}</BodyLong>
      <Done>{isDone ? t('decided.done') : null}</Done>
      <Answer asked={asked} lacking={({ path }) => (path.startsWith('youth.childWelfare') ? t('decided.all') : null)}>
        {({ youth }) => {
          const decisions = youth?.childWelfare?.decisions;
          if (decisions === null || decisions === undefined) return null;
          if (decisions.length === 0) return <BodyLong>{t('decided.none')}</BodyLong>;
          return (
            <VStack gap="space-12">
              {decisions.map((decision) => (
                <DecidedCard
                  key={decision.id}
                  youthId={youthId}
                  decision={decision}
                  onBegin={() => setIsDone(false)}
                  onDone={() => {
                    setIsDone(true);
                    asked.again();
                  }}
                />
              ))}
            </VStack>
          );
        }}
      </Answer>
    </VStack>
  );
}
