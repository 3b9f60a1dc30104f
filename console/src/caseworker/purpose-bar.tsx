import { BodyLong, BodyShort, Heading, Link as AkselLink, VStack } from '@navikt/ds-react';
import { Link } from 'react-router';
import type { Purpose } from '../generated/graphql';
import { useCaller } from '../session/session';
import { useText } from '../texts/language';

/** What caseworkers of every agency may ask for. */
const OF_ALL: readonly Purpose[] = ['B101', 'B102', 'B103', 'B104', 'B105', 'B107'];

/** Concern and safety: child welfare asks under an order for information (bvl. § 13-4). */
export const BY_ORDER: Purpose = 'B106';

/** What the caseworkers of an agency may ask for. */
export const purposesOf = (agency: string | null): readonly Purpose[] =>
  agency === 'CHILD_WELFARE' ? [...OF_ALL, BY_ORDER].sort() : OF_ALL;

/** What it is for, always in sight, and how it is chosen anew. */
export function PurposeBar({
  youthId,
  purpose,
  isByOrder = false,
}: {
  readonly youthId: string;
  readonly purpose: Purpose;
  readonly isByOrder?: boolean;
}) {
  const t = useText();
  return (
    <div className="purpose-bar">
      <BodyShort as="span">{t('picture.for', { purpose: t(`term.purpose.${purpose}`), number: purpose })}</BodyShort>
      {isByOrder && (
        <AkselLink as={Link} to={`/youth/${youthId}?purpose=${purpose}`}>
          {t('order.other')}
        </AkselLink>
      )}
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
  const { agency } = useCaller();
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
        {purposesOf(agency).map((each) => (
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
