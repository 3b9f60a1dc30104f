import { BodyShort, Button, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Fault } from '../api/faults';
import { act, useAsked } from '../api/use-asked';
import {
  MySigningsDocument,
  SendToGuardiansDocument,
  TakeBackSigningDocument,
  type MySigningsQuery,
} from '../generated/graphql';
import { Answer } from '../shared/answer';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { OneOf } from '../shared/one-of';
import { useOrganisationName } from '../shared/organisation-name';
import { useDates, useText } from '../texts/language';
import { GuardiansToSendTo } from './guardians-to-send-to';
import { SentToGuardians } from './sent-to-guardians';
import { useWords } from './use-words';

type Me = NonNullable<MySigningsQuery['me']>;

/** What the youth has said yes to and a guardian must sign too: just what they would see, and to whom it is sent. */
export function SigningPage() {
  const t = useText();
  const { id = '' } = useParams();
  const asked = useAsked(MySigningsDocument, {});
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t('signing.title')}
      </Heading>
      <Answer asked={asked}>
        {({ me }, faults) => (
          <OneOf rows={me?.guardianSignings} isIt={(one) => one.id === id} unknown={t('signing.unknown')}>
            {(signing, index) => (
              <OneSigning
                signing={signing}
                guardians={me?.guardians ?? []}
                faults={faults}
                at={`me.guardianSignings.${index}`}
                again={asked.again}
              />
            )}
          </OneOf>
        )}
      </Answer>
      <Link to="/consents">{t('consents.back')}</Link>
    </VStack>
  );
}

function OneSigning({
  signing,
  guardians,
  faults,
  at,
  again,
}: {
  readonly signing: NonNullable<Me['guardianSignings']>[number];
  readonly guardians: NonNullable<Me['guardians']>;
  readonly faults: readonly Fault[];
  readonly at: string;
  readonly again: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const { categories, purpose } = useWords();
  const name = useOrganisationName();
  const [done, setDone] = useState<'signing.sent' | 'signing.takenBack' | null>(null);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const { id, state, guardianSees: sees } = signing;

  const send = async (guardianIds: readonly string[]): Promise<void> => {
    const answer = await act(SendToGuardiansDocument, { id, guardianIds: [...guardianIds] });
    setRefused(answer.faults);
    if (answer.done === null) return;
    setDone('signing.sent');
    again();
  };
  const takeBack = async (): Promise<void> => {
    const answer = await act(TakeBackSigningDocument, { id });
    setRefused(answer.faults);
    if (answer.done === null) return;
    setDone('signing.takenBack');
    again();
  };
  return (
    <VStack gap="space-16" align="start">
      <Done>{done === null ? null : t(done)}</Done>
      <FaultAlert faults={refused} />
      <BodyShort>{t(`signing.state.${state}`)}</BodyShort>
      <section className="card">
        <Heading level="2" size="small">
          {t('signing.sees')}
        </Heading>
        <dl className="facts">
          <dt>{t('signing.name')}</dt>
          <dd>{sees.youthName}</dd>
          <dt>{t('signing.recipient')}</dt>
          <dd>{name(sees.recipient, sees.recipientAgency, faults, `${at}.guardianSees.recipient`)}</dd>
          <dt>{t('signing.what')}</dt>
          <dd>{categories(sees.categories)}</dd>
          <dt>{t('consents.for')}</dt>
          <dd>{purpose(sees.purpose)}</dd>
          {sees.validTo !== null && sees.validTo !== undefined && (
            <>
              <dt>{t('consents.until')}</dt>
              <dd>{day(sees.validTo)}</dd>
            </>
          )}
          <dt>{t('signing.expires')}</dt>
          <dd>{day(sees.expiresAt)}</dd>
        </dl>
      </section>
      <SentToGuardians
        sentId={id}
        guardians={guardians}
        events={signing.events}
        hiddenFrom={signing.hiddenFrom}
        isOpen={state === 'SENT'}
        again={again}
      />
      {state === 'SIGNED' && <GuardiansToSendTo guardians={guardians} send={send} />}
      {(state === 'SIGNED' || state === 'SENT' || state === 'DECLINED') && (
        <Button variant="secondary" onClick={() => void takeBack()}>
          {t('signing.takeBack')}
        </Button>
      )}
    </VStack>
  );
}
