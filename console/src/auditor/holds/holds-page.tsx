import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useAsked } from '../../api/use-asked';
import { LogHoldsDocument, type LogHoldsQuery } from '../../generated/graphql';
import { useCaller } from '../../session/session';
import { Answer } from '../../shared/answer';
import { Done } from '../../shared/done';
import { ListOf } from '../../shared/list-of';
import { useText } from '../../texts/language';
import { HoldForm } from './hold-form';
import { HoldTable } from './hold-table';

/** A hold, whether it stands or not. */
export type Hold = NonNullable<LogHoldsQuery['logHolds']>[number];

/** Days of the log of which nothing is deleted: a data protection officer places and ends holds, an auditor sees them. */
export function HoldsPage() {
  const t = useText();
  const mayHold = useCaller().role === 'DATA_PROTECTION_OFFICER';
  const asked = useAsked(LogHoldsDocument, {});
  const [done, setDone] = useState<string | null>(null);
  const after = (said: string | null): void => {
    setDone(said);
    asked.again();
  };
  return (
    <VStack gap="space-32">
      <div>
        <Heading level="1" size="large" spacing>
          {t('logHold.title')}
        </Heading>
        <BodyLong>{t('logHold.about')}</BodyLong>
      </div>
      {mayHold && <HoldForm before={() => setDone(null)} after={after} />}
      <Done>{done}</Done>
      <VStack as="section" gap="space-16">
        <Heading level="2" size="medium">
          {t('logHold.list')}
        </Heading>
        <Answer asked={asked}>
          {({ logHolds }) => (
            <ListOf rows={logHolds} none={t('logHold.none')}>
              {(holds) => <HoldTable holds={holds} mayEnd={mayHold} before={() => setDone(null)} after={after} />}
            </ListOf>
          )}
        </Answer>
      </VStack>
    </VStack>
  );
}
