import { Heading, VStack } from '@navikt/ds-react';
import { useText } from '../texts/language';
import { FilledForm } from './record/filled-form';
import { NAV_CASE } from './record/forms-of-nav-case';

/** The own case on a youth whose transfer NAV accepted: it rests on that, and goes on with the youth when it is completed. */
export function CaseOnTransfer({ youthId, handoverId }: { readonly youthId: string; readonly handoverId: string }) {
  const t = useText();
  const ground = { kind: 'REFERRAL', reference: handoverId } as const;
  return (
    <VStack gap="space-16">
      <Heading level="2" size="small">
        {t('record.case')}
      </Heading>
      <FilledForm form={NAV_CASE} subject={{ youthId }} sent={(input) => ({ ...input, ground })} />
    </VStack>
  );
}
