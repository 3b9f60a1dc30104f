import { BodyLong, Heading, Link as AkselLink, VStack } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Fault } from '../../api/faults';
import { useAsked } from '../../api/use-asked';
import { HandoversOfYouthDocument, type HandoversOfYouthQuery } from '../../generated/graphql';
import { useCaller } from '../../session/session';
import { Answer } from '../../shared/answer';
import { Done } from '../../shared/done';
import { FaultAlert } from '../../shared/fault-text';
import { osloDay } from '../../shared/oslo-time';
import { useText } from '../../texts/language';
import type { TextKey } from '../../texts/texts';
import { ReasonForm } from '../reason-form';
import '../picture.css';
import { actsOf, type Said } from './handover-acts';
import { HandoverCard, type HandoverAct, type Shown } from './handover-card';
import { sendableOf, sentOf } from './handovers-of-youth';

/** What of an answer could not be had, by where it stands. */
const AWAY = /^youth\.(nav|childWelfare)(\.\w+)?$/;

/** What the own service hands over of a youth: what can be sent, and where that stands which was. */
export function HandoverPage() {
  const t = useText();
  const { '*': youthId = '' } = useParams();
  const { agency } = useCaller();
  const [reason, setReason] = useState<string | undefined>(undefined);
  const [said, setSaid] = useState<Said | null>(null);
  const [round, setRound] = useState(0);
  const askedFor = { purpose: 'B107', reason } as const;
  const agencies = { nav: agency === 'NAV', childWelfare: agency === 'CHILD_WELFARE' };
  const asked = useAsked(HandoversOfYouthDocument, { id: youthId, ...agencies }, askedFor);
  const finish = (what: Said): void => {
    setSaid(what);
    setRound((before) => before + 1);
    asked.again();
  };
  const isReasonAsked = reason !== undefined || asked.faults.some(({ consent }) => consent?.remedy === 'STATE_REASON');
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('handover.title')}
      </Heading>
      <BodyLong>{t('handover.about')}</BodyLong>
      <Done>{said === null ? null : t(said)}</Done>
      {isReasonAsked && <ReasonForm reason={reason} onReason={setReason} />}
      <Answer asked={asked} lacking={({ path }) => (AWAY.test(path) ? t('handover.all') : null)}>
        {({ youth }, faults) =>
          youth === null || youth === undefined ? (
            <FaultAlert faults={faults} />
          ) : (
            <Lists
              key={round}
              youth={youth}
              faults={faults}
              askedFor={askedFor}
              again={asked.again}
              onBegin={() => setSaid(null)}
              onDone={finish}
            />
          )
        }
      </Answer>
      <div className="purpose-links">
        <AkselLink as={Link} to={`/record/${youthId}`}>
          {t('record.link')}
        </AkselLink>
        <AkselLink as={Link} to={`/youth/${youthId}?purpose=B107`}>
          {t('record.toPicture')}
        </AkselLink>
      </div>
    </VStack>
  );
}

function Lists({
  youth,
  faults,
  askedFor,
  again,
  onBegin,
  onDone,
}: {
  readonly youth: NonNullable<HandoversOfYouthQuery['youth']>;
  readonly faults: readonly Fault[];
  readonly askedFor: { readonly purpose: 'B107'; readonly reason: string | undefined };
  readonly again: () => void;
  readonly onBegin: () => void;
  readonly onDone: (what: Said) => void;
}) {
  const t = useText();
  const [open, setOpen] = useState<{ readonly id: string; readonly opens: HandoverAct['opens'] } | null>(null);
  const acting = { youthId: youth.id, askedFor, again, onDone };
  // What could not be had is not told as nothing.
  const isWhole = !faults.some(({ path }) => AWAY.test(path));
  const cardOf = (shown: Shown) => ({
    shown,
    faults,
    acts: actsOf(shown, acting),
    opened: open?.id === shown.id ? open.opens : null,
    onOpen: (opens: HandoverAct['opens']) => {
      onBegin();
      setOpen(open?.id === shown.id && open.opens === opens ? null : { id: shown.id, opens });
    },
  });
  return (
    <VStack gap="space-24">
      <BodyLong>
        {t('record.of', {
          name: youth.name ?? t('caseload.unnamed', { name: t('record.unnamed'), id: youth.id.slice(-6) }),
        })}
      </BodyLong>
      <Part title="handover.canSend" none={isWhole ? 'handover.nothingToSend' : 'handover.away'}>
        {sendableOf(youth, osloDay()).map((sendable) => (
          <HandoverCard key={sendable.id} {...cardOf(sendable)} />
        ))}
      </Part>
      <Part title="handover.isSent" none={isWhole ? 'handover.nothingSent' : 'handover.away'}>
        {sentOf(youth).map((sent) => (
          <HandoverCard key={sent.id} {...cardOf(sent)} />
        ))}
      </Part>
    </VStack>
  );
}

function Part({
  title,
  none,
  children,
}: {
  readonly title: TextKey;
  readonly none: TextKey;
  readonly children: readonly ReactNode[];
}) {
  const t = useText();
  return (
    <VStack as="section" gap="space-12">
      <Heading level="2" size="medium">
        {t(title)}
      </Heading>
      {children.length === 0 ? <BodyLong>{t(none)}</BodyLong> : children}
    </VStack>
  );
}
