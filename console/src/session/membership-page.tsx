import { BodyLong, Button, Heading, VStack } from '@navikt/ds-react';
import { useText } from '../texts/language';
import { useSession, type Membership } from './session';

/** Who has several parts says in which of them they are here. */
export function MembershipPage({ memberships }: { readonly memberships: readonly Membership[] }) {
  const t = useText();
  const { chooseMembership } = useSession();
  return (
    <VStack gap="space-16" as="section" className="narrow">
      <Heading level="1" size="large">
        {t('membership.title')}
      </Heading>
      <BodyLong>{t('membership.about')}</BodyLong>
      {memberships.map(({ id, role, organisationName, organisationId }) => (
        <Button key={id} variant="secondary" onClick={() => void chooseMembership(id)}>
          {`${role} ${organisationName ?? organisationId ?? ''}`}
        </Button>
      ))}
    </VStack>
  );
}
