import { BodyLong, Button, Heading, Textarea, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { ObjectToEmergencyAccessDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import { DraftKept } from '../shared/draft-kept';
import { FaultAlert } from '../shared/fault-text';
import { useDraft } from '../shared/use-draft';
import { useDates, useText } from '../texts/language';

const WORDS = { fewest: 10, most: 2000 } as const;

/** Says to the service that opened something in an emergency that it was not right. Which it was stands in the address. */
export function EmergencyObjection() {
  const t = useText();
  const { day } = useDates();
  const { id: emergencyId = '' } = useParams();
  const { content, change, discard } = useDraft(`claims/emergency/${emergencyId}`, { grounds: '' });
  const [isWrong, setIsWrong] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const [sent, setSent] = useState<{ readonly id: string; readonly dueOn: string } | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { grounds } = content;
    const isSaid = grounds.trim().length >= WORDS.fewest && grounds.length <= WORDS.most;
    setIsWrong(!isSaid);
    setRefused([]);
    setSent(null);
    if (!isSaid) return;
    setIsBusy(true);
    const { done, faults } = await act(ObjectToEmergencyAccessDocument, { input: { emergencyId, grounds } });
    setIsBusy(false);
    const claim = done?.objectToEmergencyAccess;
    if (claim === null || claim === undefined) return setRefused(faults);
    setSent(claim);
    discard();
  };
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t('claims.emergencyTitle')}
      </Heading>
      <BodyLong>{t('claims.emergencyAbout')}</BodyLong>
      <Done>
        {sent === null ? null : (
          <>
            {t('claims.sentNow', { date: day(sent.dueOn) })} <Link to={`/claims/${sent.id}`}>{t('claims.see')}</Link>
          </>
        )}
      </Done>
      <FaultAlert
        faults={refused}
        fieldOf={(argument) => (/grounds/.test(argument) ? t('claims.emergencyGrounds') : null)}
      />
      <VStack as="form" gap="space-16" className="narrow whole" onSubmit={(event: FormEvent) => void send(event)}>
        <Textarea
          label={t('claims.emergencyGrounds')}
          value={content.grounds}
          maxLength={WORDS.most}
          error={isWrong ? t('claims.long') : undefined}
          onChange={({ target }) => change({ grounds: target.value })}
        />
        <DraftKept />
        <div>
          <Button type="submit" loading={isBusy}>
            {t('claims.send')}
          </Button>
        </div>
      </VStack>
      <Link to="/seen?show=law">{t('claims.emergencyBack')}</Link>
    </VStack>
  );
}
