import { Heading, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useAsked } from '../../api/use-asked';
import { MergesOfYouthDocument } from '../../generated/graphql';
import { useText } from '../../texts/language';
import type { TextKey } from '../../texts/texts';
import { ClearanceForm } from './clearance-form';
import { MergeMatters } from './merge-matters';
import { ProtectionForm } from './protection-form';
import { YouthAnswer } from './youth-answer';

/** What stands of a youth in the register: the protection of the address, who may begin then, and merged registrations. */
export function RegisterPage({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const asked = useAsked(MergesOfYouthDocument, { id: youthId });
  return (
    <YouthAnswer asked={asked} needs={['merges', 'registeredAs']}>
      {({ merges, registeredAs }) => (
        <VStack gap="space-32">
          <Heading level="2" size="medium">
            {t('officer.youth.register')}
          </Heading>
          <Part title="officer.protection.title">
            <ProtectionForm youthId={youthId} version={registeredAs?.protectionVersion ?? ''} again={asked.again} />
          </Part>
          <Part title="officer.clearance.title">
            <ClearanceForm />
          </Part>
          <Part title="officer.merge.title">
            <MergeMatters youthId={youthId} merges={merges ?? []} again={asked.again} />
          </Part>
        </VStack>
      )}
    </YouthAnswer>
  );
}

function Part({ title, children }: { readonly title: TextKey; readonly children: ReactNode }) {
  const t = useText();
  return (
    <VStack gap="space-8" as="section">
      <Heading level="3" size="small">
        {t(title)}
      </Heading>
      {children}
    </VStack>
  );
}
