import { BodyLong, Button, Heading, HStack, Link as AkselLink, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAsked } from '../../api/use-asked';
import { DecisionsToCarryOutDocument, HousesToApplyForDocument } from '../../generated/graphql';
import { useCaller } from '../../session/session';
import { Answer } from '../../shared/answer';
import { Done } from '../../shared/done';
import { PageLink } from '../../shared/page-link';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import type { DecisionToCarryOut } from './decision-form';
import { FollowUpOnDecision } from './follow-up-on-decision';
import { PlaceOnDecision } from './place-on-decision';

const HEADS = ['decisions.kind', 'decisions.from', 'decisions.to', 'received.youth', 'column.open'] as const;

/** The decisions of child welfare that the own organisation is to carry out, and what begins on each: of housing a place or a follow-up. */
export const DecisionsToCarryOut = () =>
  useCaller().agency === 'HOUSING' ? <DecisionsOfHousing /> : <Decisions takesIn />;

/** A place is applied for where there is an open house to live in; who follows up alone has none. */
function DecisionsOfHousing() {
  const { state, data } = useAsked(HousesToApplyForDocument, {}, { purpose: 'B107' });
  // Where the houses could not be had they are not none: the form says so.
  const isUnknown = state === 'failed' || (data !== null && (data.houses === null || data.houses === undefined));
  const hasHouse = (data?.houses ?? []).some(({ status }) => status === 'OPEN');
  return <Decisions takesIn={isUnknown || hasHouse} />;
}

/** The decisions, newest first. */
function Decisions({ takesIn }: { readonly takesIn: boolean }) {
  const t = useText();
  const asked = useAsked(DecisionsToCarryOutDocument, {}, { purpose: 'B107' });
  const [opened, setOpened] = useState<string | null>(null);
  const [isDone, setIsDone] = useState(false);
  const finish = (): void => {
    setOpened(null);
    setIsDone(true);
  };
  return (
    <VStack as="section" gap="space-12">
      <Heading level="2" size="medium">
        {t('decisions.title')}
      </Heading>
      <BodyLong>{t('decisions.about')}</BodyLong>
      <Done>{isDone ? t('decisions.done') : null}</Done>
      <Answer asked={asked} lacking={({ path }) => (path === 'decisionsToCarryOut' ? t('decisions.all') : null)}>
        {({ decisionsToCarryOut: page }) =>
          page === null || page === undefined ? null : page.edges.length === 0 ? (
            <BodyLong>{t('decisions.empty')}</BodyLong>
          ) : (
            <WideTable caption={t('decisions.caption')} heads={HEADS.map((head) => t(head))}>
              {page.edges.map(({ node }) => (
                <DecisionRow
                  key={node.id}
                  decision={node}
                  takesIn={takesIn}
                  isOpen={opened === node.id}
                  onOpen={() => {
                    setIsDone(false);
                    setOpened(opened === node.id ? null : node.id);
                  }}
                  onDone={finish}
                />
              ))}
            </WideTable>
          )
        }
      </Answer>
    </VStack>
  );
}

function DecisionRow({
  decision,
  takesIn,
  isOpen,
  onOpen,
  onDone,
}: {
  readonly decision: DecisionToCarryOut;
  readonly takesIn: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const isHousing = useCaller().agency === 'HOUSING';
  const { kind, validFrom, validTo, youthId } = decision;
  const reference = youthId.slice(-6);
  const Form = isHousing ? PlaceOnDecision : FollowUpOnDecision;
  return (
    <>
      <Table.Row>
        <Table.HeaderCell scope="row">{t(`value.decision.${kind}`)}</Table.HeaderCell>
        <Table.DataCell>{day(validFrom)}</Table.DataCell>
        <Table.DataCell>{validTo === null ? t('decisions.noEnd') : day(validTo)}</Table.DataCell>
        <Table.DataCell>
          <AkselLink as={Link} to={`/youth/${youthId}?purpose=B107`}>
            {t('received.toYouth', { reference })}
          </AkselLink>
        </Table.DataCell>
        <Table.DataCell>
          <HStack gap="space-8" align="center">
            {takesIn && (
              <Button
                variant="secondary"
                size="small"
                aria-expanded={isOpen}
                onClick={onOpen}
                aria-label={t(isHousing ? 'decisions.placeOf' : 'decisions.followUpOf', { reference })}
              >
                {t(isHousing ? 'decisions.place' : 'decisions.followUp')}
              </Button>
            )}
            {isHousing && <PageLink to={`/follow-up/${youthId}`}>{t('decisions.toFollowUp', { reference })}</PageLink>}
          </HStack>
        </Table.DataCell>
      </Table.Row>
      {isOpen && (
        <Table.Row>
          <Table.DataCell colSpan={HEADS.length}>
            <Form decision={decision} onDone={onDone} />
          </Table.DataCell>
        </Table.Row>
      )}
    </>
  );
}
