import { BodyLong, Button, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Unreachable } from '../shared/unreachable';
import { useText } from '../texts/language';
import { useSession, type Membership } from './session';

/** What a part is called: the role, and where. */
export function usePartName(): (membership: Membership) => string {
  const t = useText();
  return ({ role, organisationName }) =>
    organisationName === null
      ? t(`term.role.${role}`)
      : t('membership.part', { role: t(`term.role.${role}`), where: organisationName });
}

/** Who has several parts says in which of them they are here. */
export function MembershipPage({ memberships }: { readonly memberships: readonly Membership[] }) {
  const t = useText();
  const partName = usePartName();
  const { chooseMembership, look } = useSession();
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <VStack gap="space-16" as="section" className="narrow">
      <Heading level="1" size="large">
        {t('membership.title')}
      </Heading>
      <BodyLong>{t('membership.about')}</BodyLong>
      {hasFailed && <Unreachable again={() => void look().then(() => setHasFailed(false))} />}
      {memberships.map((membership) => (
        <Button
          key={membership.id}
          variant="secondary"
          onClick={() => void chooseMembership(membership.id).catch(() => setHasFailed(true))}
        >
          {partName(membership)}
        </Button>
      ))}
    </VStack>
  );
}
