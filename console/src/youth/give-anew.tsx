import { Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useId, useState } from 'react';
import type { Fault } from '../api/faults';
import { act, useAsked } from '../api/use-asked';
import { GiveConsentDocument, TextOfOwnConsentDocument, type ConsentTextInput } from '../generated/graphql';
import { FaultAlert } from '../shared/fault-text';
import { useLanguage, useText } from '../texts/language';
import { ConsentText } from './consent-text';
import { useNeeded } from '../shared/use-needed';
import { WrongFields } from '../shared/wrong-fields';

/** A yes that was taken back is given anew as any other: the text of now is read first, and a yes and a no are of equal weight. */
export function GiveAnew({
  about,
  onNo,
  onGiven,
}: {
  readonly about: Required<Pick<ConsentTextInput, 'recipientId' | 'purpose' | 'categories' | 'validTo'>>;
  readonly onNo: () => void;
  readonly onGiven: (consentId: string) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const asked = useAsked(TextOfOwnConsentDocument, { input: { ...about, language } });
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const text = asked.data?.consentText ?? null;
  const read = useId();
  const { wrong, isWhole } = useNeeded();
  const needed = [{ id: read, label: t('consents.textTitle'), isFilled: text !== null, said: t('consents.textFirst') }];
  const give = async (): Promise<void> => {
    if (text === null) return;
    setIsBusy(true);
    const { done, faults } = await act(GiveConsentDocument, {
      input: { ...about, language, textVersion: text.version },
    });
    setIsBusy(false);
    setRefused(faults);
    if (done !== null) onGiven(done.giveConsent.id);
  };
  return (
    <VStack as="section" gap="space-12" className="card">
      <Heading level="2" size="small">
        {t('consents.textTitle')}
      </Heading>
      <div id={read} tabIndex={-1}>
        <ConsentText asked={asked} />
      </div>
      <WrongFields wrong={wrong} />
      <FaultAlert faults={refused} />
      <HStack gap="space-16">
        <Button variant="secondary" loading={isBusy} onClick={() => isWhole(needed) && void give()}>
          {t('consents.yes')}
        </Button>
        <Button variant="secondary" onClick={onNo}>
          {t('consents.no')}
        </Button>
      </HStack>
    </VStack>
  );
}
