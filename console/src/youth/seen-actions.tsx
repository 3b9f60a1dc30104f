import { Button, HStack } from '@navikt/ds-react';
import { Link } from 'react-router';
import { useText } from '../texts/language';
import type { AboutEntry } from './about-entry';
import { SeenComplaint } from './seen-complaint';
import type { SeenEntry } from './seen-filter';
import type { BesideTheLog } from './who-has-seen-me';

const PEOPLE: readonly string[] = ['CASEWORKER', 'LEADER', 'CONSENT_OFFICER', 'AUDITOR'];

/** What a service took in from another system or gave out to one is its own as what it wrote: one asks the service. */
const BY_OWN_LAW: readonly string[] = ['IMPORTED', 'EXPORTED'];

/** What the youth can do about a line: ask about it, complain of it, and keep out whoever it names. */
export function SeenActions({
  node,
  said,
  beside,
}: {
  readonly node: SeenEntry;
  /** What was done, by whom and when. */
  readonly said: string;
  readonly beside: BesideTheLog;
}) {
  const t = useText();
  const [category] = node.categories;
  const about = new URLSearchParams({
    ...(category === undefined ? {} : { category }),
    ...(node.basis === 'STATUTE' &&
    !BY_OWN_LAW.includes(node.act ?? '') &&
    node.statute !== null &&
    node.statute !== undefined
      ? { kind: 'objection', statute: node.statute }
      : {}),
    ...((node.basis === 'OWN_SERVICE' || BY_OWN_LAW.includes(node.act ?? '')) &&
    node.organisation !== null &&
    node.organisation !== undefined
      ? { organisation: node.organisation.id }
      : {}),
  });
  const isBlocked = beside.blocked.has(node.personId);
  return (
    <HStack gap="space-8" className="not-printed">
      <Button
        as={Link}
        role="link"
        size="small"
        variant="tertiary"
        to={`/claims/new?${about}`}
        state={{ entryId: node.id, aboutEntry: said } satisfies AboutEntry}
        aria-label={`${t('seen.askAbout')}: ${said}`}
      >
        {t('seen.askAbout')}
      </Button>
      <SeenComplaint node={node} said={said} />
      {node.claimId !== null && node.claimId !== undefined && (
        <Button
          as={Link}
          role="link"
          size="small"
          variant="tertiary"
          to={`/claims/${node.claimId}`}
          aria-label={`${t('seen.toClaim')}: ${said}`}
        >
          {t('seen.toClaim')}
        </Button>
      )}
      {PEOPLE.includes(node.role ?? '') && (
        <Button
          size="small"
          variant="tertiary"
          onClick={() => void (isBlocked ? beside.unblock(node.personId) : beside.block(node.personId))}
        >
          {t(isBlocked ? 'seen.unblock' : 'seen.block', { person: node.personId })}
        </Button>
      )}
    </HStack>
  );
}
