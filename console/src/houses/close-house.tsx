import { Alert, BodyLong, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { CloseHouseDocument } from '../generated/graphql';
import { FaultAlert } from '../shared/fault-text';
import { useAct } from '../shared/use-act';
import { useText } from '../texts/language';

/** Closes a house in which nobody lives. It cannot be taken back, so that it is asked twice. */
export function CloseHouse({ houseId, again }: { readonly houseId: string; readonly again: () => void }) {
  const t = useText();
  const { send, isBusy, faults } = useAct();
  const [isAsking, setIsAsking] = useState(false);
  const close = async (): Promise<void> => {
    if ((await send(CloseHouseDocument, { houseId }, { purpose: 'B107' })) !== null) again();
  };
  const hasResidents = faults.some(({ code }) => code === 'CONFLICT');
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="medium">
        {t('house.close')}
      </Heading>
      <BodyLong>{t('house.closeAbout')}</BodyLong>
      {hasResidents ? (
        <Alert variant="error" role="alert">
          {t('house.hasResidents')}
        </Alert>
      ) : (
        <FaultAlert faults={faults} />
      )}
      {isAsking ? (
        <HStack gap="space-12">
          <Button size="small" loading={isBusy} onClick={() => void close()}>
            {t('house.closeYes')}
          </Button>
          <Button variant="secondary" size="small" onClick={() => setIsAsking(false)}>
            {t('house.closeNo')}
          </Button>
        </HStack>
      ) : (
        <Button variant="secondary" size="small" onClick={() => setIsAsking(true)}>
          {t('house.close')}
        </Button>
      )}
    </VStack>
  );
}
