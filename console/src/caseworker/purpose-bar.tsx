import { BodyLong, BodyShort, Heading, Link as AkselLink, VStack } from '@navikt/ds-react';
import { Link } from 'react-router';
import type { Purpose } from '../generated/graphql';
import { useText } from '../texts/language';

/** What caseworkers of every agency may ask for. Concern and safety (B106) asks by the order that it names. */
export const PURPOSES: readonly Purpose[] = ['B101', 'B102', 'B103', 'B104', 'B105', 'B107'];

/** What it is for, always in sight, and how it is chosen anew. */
export function PurposeBar({ youthId, purpose }: { readonly youthId: string; readonly purpose: Purpose }) {
  const t = useText();
  return (
    <div className="purpose-bar">
      <BodyShort as="span">{t('picture.for', { purpose: t(`term.purpose.${purpose}`), number: purpose })}</BodyShort>
      <AkselLink as={Link} to={`/youth/${youthId}`}>
        {t('picture.otherPurpose')}
      </AkselLink>
    </div>
  );
}

/**
 * Where it is chosen: by links, one press each. In a list that opens, the arrow keys would ask, and be entered in the youth's log, for each
 * purpose that they pass.
 */
export function PurposeChoice() {
  const t = useText();
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('picture.title')}
      </Heading>
      <BodyLong>{t('picture.purposeAbout')}</BodyLong>
      <Heading level="2" size="small">
        {t('picture.purpose')}
      </Heading>
      <ul className="youths">
        {PURPOSES.map((each) => (
          <li key={each}>
            <AkselLink as={Link} to={`?purpose=${each}`}>
              {`${t(`term.purpose.${each}`)} (${each})`}
            </AkselLink>
          </li>
        ))}
      </ul>
    </VStack>
  );
}
