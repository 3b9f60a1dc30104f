import { BodyShort, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { WithdrawConsentDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { useOrganisationName } from '../shared/organisation-name';
import { useDates, useText } from '../texts/language';
import { useWords } from './use-words';
import type { OwnSection } from './words';
import { WordsShare } from './words-share';

/** What was done last with who may read. */
interface Last {
  readonly who: string;
  readonly isShared: boolean;
  /** The consent that was given; to take it back again. */
  readonly consentId: string | null;
}

/** Who may read a part: each on a yes of its own, which is taken back here. */
export function WordsReaders({
  own,
  faults,
  at,
  again,
}: {
  readonly own: OwnSection;
  readonly faults: readonly Fault[];
  readonly at: string;
  readonly again: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const { purpose } = useWords();
  const name = useOrganisationName();
  const [last, setLast] = useState<Last | null>(null);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const stop = async (id: string, who: string): Promise<void> => {
    const answer = await act(WithdrawConsentDocument, { id, version: null });
    setRefused(answer.faults);
    if (answer.done === null) return;
    setLast({ who, isShared: false, consentId: null });
    again();
  };
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="medium">
        {t('words.readers')}
      </Heading>
      <Done>
        {last === null ? null : (
          <>
            {t(last.isShared ? 'words.shared' : 'words.unshared', { who: last.who })}{' '}
            {last.consentId !== null && (
              <Button size="small" variant="secondary" onClick={() => void stop(last.consentId ?? '', last.who)}>
                {t('state.undo')}
              </Button>
            )}
          </>
        )}
      </Done>
      <FaultAlert faults={refused} />
      {own.sharedBy.length === 0 && <BodyShort>{t('words.readByNobody')}</BodyShort>}
      {own.sharedBy.length > 0 && (
        <ul className="plain-list">
          {own.sharedBy.map(({ id, recipient, recipientAgency, purpose: number, validTo }, index) => {
            const who = name(recipient, recipientAgency, faults, `${at}.sharedBy.${index}.recipient`);
            return (
              <li key={id} className="record">
                <HStack gap="space-12" align="center">
                  <BodyShort>
                    {t('words.reader', { who, date: day(validTo) })}
                    {number !== null && number !== undefined && `: ${purpose(number)}`}
                  </BodyShort>
                  <Button size="small" variant="secondary" onClick={() => void stop(id, who)}>
                    {t('words.stop')}
                  </Button>
                </HStack>
              </li>
            );
          })}
        </ul>
      )}
      <WordsShare
        section={own.section}
        onShared={(who, consentId) => {
          setLast({ who, isShared: true, consentId });
          again();
        }}
      />
    </VStack>
  );
}
