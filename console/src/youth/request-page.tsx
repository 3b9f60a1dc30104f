import { Alert, BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Fault } from '../api/faults';
import { nodesOf } from '../api/nodes-of';
import { act, useAsked } from '../api/use-asked';
import {
  AnswerRequestDocument,
  MyRequestsDocument,
  SignForGuardianDocument,
  type DataCategory,
} from '../generated/graphql';
import { Answer } from '../shared/answer';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { isSaid } from '../shared/is-said';
import { useOrganisationName } from '../shared/organisation-name';
import { useDates, useLanguage, useText } from '../texts/language';
import { AskedCategoryCard } from './asked-category-card';
import type { MyRequest } from './consent-list';
import { useWords } from './use-words';

/** One request: each thing that is asked for on its own, with a yes and a no of equal weight. */
export function RequestPage() {
  const t = useText();
  const { id = '' } = useParams();
  const name = useOrganisationName();
  const asked = useAsked(MyRequestsDocument, { after: null });
  return (
    <VStack gap="space-16" align="start">
      <Answer asked={asked} lacking={({ path }) => (path === 'me.consentRequests' ? t('consents.askedAway') : null)}>
        {({ me }, faults) => {
          const requests = nodesOf(me?.consentRequests);
          const index = requests.findIndex((one) => one.id === id);
          const request = requests[index];
          if (request === undefined) {
            return (
              <Heading level="1" size="large">
                {t(isSaid(me?.consentRequests) ? 'consents.unknown' : 'consents.asked')}
              </Heading>
            );
          }
          const path = `me.consentRequests.edges.${index}.node.organisation`;
          const recipient = name(request.organisation, request.agency, faults, path);
          return <OneRequest key={id} request={request} recipient={recipient} again={asked.again} />;
        }}
      </Answer>
      <Link to="/consents">{t('consents.back')}</Link>
    </VStack>
  );
}

function OneRequest({
  request,
  recipient,
  again,
}: {
  readonly request: MyRequest;
  readonly recipient: string;
  readonly again: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const { language } = useLanguage();
  const { categories, purpose } = useWords();
  const goTo = useNavigate();
  const [said, setSaid] = useState<{ readonly category: DataCategory; readonly accept: boolean } | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [busy, setBusy] = useState<DataCategory | null>(null);
  const isOpen =
    request.state !== 'CANCELLED' && request.state !== 'EXPIRED' && Date.now() < Date.parse(request.expiresAt);

  const answer = async (category: DataCategory, accept: boolean, textVersion: number | null): Promise<void> => {
    setBusy(category);
    setFaults([]);
    setSaid(null);
    const { done, faults: found } = await act(AnswerRequestDocument, {
      input: {
        requestId: request.id,
        language,
        answers: [{ category, accept, ...(textVersion === null ? {} : { textVersion }) }],
      },
    });
    setBusy(null);
    setFaults(found);
    if (done !== null) setSaid({ category, accept });
    // What stands by now is read anew, also where it was answered or called back meanwhile.
    again();
  };
  const sign = async (category: DataCategory, textVersion: number | null): Promise<void> => {
    const { organisation } = request;
    if (organisation === null || organisation === undefined) return;
    setBusy(category);
    setFaults([]);
    const { done, faults: found } = await act(SignForGuardianDocument, {
      input: {
        recipientId: organisation.id,
        purpose: request.purpose,
        categories: [category],
        language,
        requestId: request.id,
        ...(textVersion === null ? {} : { textVersion }),
      },
    });
    setBusy(null);
    if (done === null) return setFaults(found);
    await goTo(`/consents/signings/${done.signForGuardian.id}`);
  };

  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('consents.requestTitle', { recipient })}
      </Heading>
      <BodyLong>
        {t('consents.request', {
          recipient,
          what: categories(request.categories.map(({ category }) => category)),
          help: purpose(request.purpose),
        })}
      </BodyLong>
      <BodyLong>{t('consents.reason', { reason: request.reason })}</BodyLong>
      {isOpen ? (
        <BodyShort>
          {t('consents.requestHelp')} {t('consents.answerBy', { date: day(request.expiresAt) })}
        </BodyShort>
      ) : (
        <Alert variant="info">{t('consents.closed', { state: t(`term.requestState.${request.state}`) })}</Alert>
      )}
      <Done>
        {said === null
          ? null
          : t(said.accept ? 'consents.given' : 'consents.refused', { recipient, what: categories([said.category]) })}
      </Done>
      <FaultAlert faults={faults} />
      {request.categories.map(({ category, answer: before }) => (
        <AskedCategoryCard
          key={category}
          request={request}
          category={category}
          before={before}
          isOpen={isOpen}
          isBusy={busy === category}
          answer={(accept, textVersion) => void answer(category, accept, textVersion)}
          sign={(textVersion) => void sign(category, textVersion)}
        />
      ))}
    </VStack>
  );
}
