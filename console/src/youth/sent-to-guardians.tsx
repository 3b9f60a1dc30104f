import { BodyShort, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { HideFromGuardianDocument, ShowToGuardianDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { useText } from '../texts/language';
import type { KnownGuardian } from './guardians-to-send-to';

/** What was done with what was sent, as both kinds of it say it. */
interface Happened {
  readonly kind: string;
  readonly guardianId?: string | null;
}

const ANSWERS = ['ACCEPTED', 'DECLINED', 'REVOKED'] as const;

/** What a guardian has said last; a no that was undone is none. */
function answerOf(events: readonly Happened[], id: string): (typeof ANSWERS)[number] | 'SENT' {
  const last = events.findLast(({ guardianId }) => guardianId === id)?.kind;
  return ANSWERS.find((kind) => kind === last) ?? 'SENT';
}

/** To whom it was sent and what each has said; and how it is hidden from one of them, and shown again. */
export function SentToGuardians({
  sentId,
  guardians,
  events,
  hiddenFrom,
  isOpen,
  again,
}: {
  readonly sentId: string;
  readonly guardians: readonly KnownGuardian[];
  readonly events: readonly Happened[];
  readonly hiddenFrom: readonly string[];
  /** While it is open or holds, hiding it changes something. */
  readonly isOpen: boolean;
  readonly again: () => void;
}) {
  const t = useText();
  const [last, setLast] = useState<{ readonly who: string; readonly isHidden: boolean } | null>(null);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const sentTo = [
    ...new Set(events.flatMap(({ kind, guardianId }) => (kind === 'SENT' && guardianId ? [guardianId] : []))),
  ];
  if (sentTo.length === 0) return null;
  const nameOf = (id: string): string => guardians.find((one) => one.id === id)?.name ?? t('signing.aGuardian');
  const set = async (guardianId: string, isHidden: boolean): Promise<void> => {
    setLast(null);
    const document = isHidden ? HideFromGuardianDocument : ShowToGuardianDocument;
    const { done, faults } = await act<unknown, { input: { sentId: string; guardianId: string } }>(document, {
      input: { sentId, guardianId },
    });
    setRefused(faults);
    if (done === null) return;
    setLast({ who: nameOf(guardianId), isHidden });
    again();
  };
  return (
    <VStack as="section" gap="space-8" align="start">
      <Heading level="2" size="small">
        {t('signing.sentTo')}
      </Heading>
      <Done>
        {last === null || !isOpen ? null : t(last.isHidden ? 'signing.hidden' : 'signing.shown', { who: last.who })}
      </Done>
      <FaultAlert faults={refused} />
      <ul className="plain-list">
        {sentTo.map((id) => {
          const isHidden = hiddenFrom.includes(id);
          const who = nameOf(id);
          return (
            <li key={id}>
              <HStack gap="space-8" align="center">
                <BodyShort>
                  {t(`signing.guardian.${answerOf(events, id)}`, { who })} {isHidden && t('signing.isHidden')}
                </BodyShort>
                {(isOpen || isHidden) && (
                  <Button size="small" variant="tertiary" onClick={() => void set(id, !isHidden)}>
                    {t(isHidden ? 'signing.show' : 'signing.hide', { who })}
                  </Button>
                )}
              </HStack>
            </li>
          );
        })}
      </ul>
      {isOpen && <BodyShort size="small">{t('signing.hideAbout')}</BodyShort>}
    </VStack>
  );
}
