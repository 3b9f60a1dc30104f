import { BodyShort, Button, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Fault } from '../api/faults';
import { act, useAsked } from '../api/use-asked';
import { RequestsToDecideDocument, UndoDeclineDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { PageLink } from '../shared/page-link';
import { useText } from '../texts/language';
import { AnsweringForChild } from './answering-for-child';
import { NOT_HEARD, type Hearing } from './hearing';

/** What a guardian has just said: to one thing yes, or no to all that was left, with what is needed to undo it. */
export type Said =
  | { readonly accept: true; readonly what: string }
  | { readonly accept: false; readonly id: string; readonly hearing: Hearing };

/** One request of a child below 12. It is gone from the list once all of it is answered; what was said stays in sight. */
export function ChildRequestPage() {
  const t = useText();
  const { id = '' } = useParams();
  const [said, setSaid] = useState<Said | null>(null);
  const [isUndone, setIsUndone] = useState(false);
  const [hearing, setHearing] = useState<Hearing>(NOT_HEARD);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const asked = useAsked(RequestsToDecideDocument, {});
  const refused = (found: readonly Fault[]): void => {
    setFaults(found);
    asked.again();
  };
  const told = (what: Said | null): void => {
    setSaid(what);
    setIsUndone(false);
    setFaults([]);
    if (what?.accept === false) setHearing(what.hearing);
    if (what !== null) asked.again();
  };
  const undone = (): void => {
    setSaid(null);
    setIsUndone(true);
    asked.again();
  };
  return (
    <VStack gap="space-16" align="start">
      <Done>
        {isUndone && said === null ? (
          t('guardian.noUndone')
        ) : said === null ? null : said.accept ? (
          <>
            {t('guardian.child.saidYes', { what: said.what })}{' '}
            <PageLink to="/signings">{t('guardian.child.toSignings')}</PageLink>
          </>
        ) : (
          <SaidNo id={said.id} onUndone={undone} />
        )}
      </Done>
      <FaultAlert faults={faults} />
      <Answer asked={asked} lacking={({ path }) => (path === 'guardianRequests' ? t('guardian.child.away') : null)}>
        {({ guardianRequests }) => {
          const request = (guardianRequests ?? []).find((one) => one.id === id);
          if (request !== undefined) {
            return <AnsweringForChild key={id} request={request} hearing={hearing} told={told} onRefused={refused} />;
          }
          return (
            <Heading level="1" size="large">
              {guardianRequests === null || guardianRequests === undefined
                ? t('guardian.child.title')
                : t(said === null ? 'guardian.child.unknown' : 'guardian.child.answered')}
            </Heading>
          );
        }}
      </Answer>
      <PageLink to="/requests">{t('guardian.child.back')}</PageLink>
    </VStack>
  );
}

/** A no that was said just now, which can be undone at once. */
function SaidNo({ id, onUndone }: { readonly id: string; readonly onUndone: () => void }) {
  const t = useText();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const undo = async (): Promise<void> => {
    const { done, faults: refused } = await act(UndoDeclineDocument, { id });
    setFaults(refused);
    if (done !== null) onUndone();
  };
  return (
    <VStack gap="space-8" align="start">
      <BodyShort>{t('guardian.child.saidNo')}</BodyShort>
      <FaultAlert faults={faults} />
      <Button size="small" variant="secondary" onClick={() => void undo()}>
        {t('state.undo')}
      </Button>
    </VStack>
  );
}
