import { BodyLong, BodyShort, Button, Heading, VStack } from '@navikt/ds-react';
import { act, useAsked } from '../api/use-asked';
import {
  AnswerPermissionDocument,
  PermissionsToAnswerDocument,
  RevokePermissionDocument,
  UndoPermissionDeclineDocument,
} from '../generated/graphql';
import { Answer } from '../shared/answer';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { useDates, useText } from '../texts/language';
import '../youth/youth.css';
import { useAnswering } from './use-answering';
import { isOwnNo, UndoNo } from './undo-no';
import { YesAndNo } from './yes-and-no';

/** Where youths have asked a guardian whether they may live. */
export function Permissions() {
  const t = useText();
  const { day } = useDates();
  const asked = useAsked(PermissionsToAnswerDocument, {});
  const { said, faults, busy, answer } = useAnswering(asked.again);
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('guardian.permissions')}
      </Heading>
      <BodyLong>{t('guardian.permissionsAbout')}</BodyLong>
      <BodyShort>{t('guardian.logged')}</BodyShort>
      <Done>{said === null ? null : t(said)}</Done>
      <FaultAlert faults={faults} />
      <Answer asked={asked} lacking={({ path }) => (path === 'guardianPermissions' ? t('guardian.away') : null)}>
        {({ guardianPermissions }) => (
          <VStack gap="space-16">
            {guardianPermissions?.length === 0 && <BodyShort>{t('guardian.permissionsNone')}</BodyShort>}
            {(guardianPermissions ?? []).map((sent) => {
              const { id, youthName, organisation, agency, expiresAt, state } = sent;
              const kind = agency === null || agency === undefined ? '' : t(`term.agency.${agency}`);
              const title = t('guardian.permissionTitle', { youth: youthName, where: organisation?.name ?? kind });
              return (
                <VStack as="section" key={id} gap="space-12" align="start" className="card">
                  <Heading level="2" size="small">
                    {title}
                  </Heading>
                  {(organisation === null || organisation === undefined) && (
                    <BodyShort>{t('guardian.withheld')}</BodyShort>
                  )}
                  <dl className="facts">
                    <dt>{t('guardian.state')}</dt>
                    <dd>{t(isOwnNo(sent) ? 'guardian.ownNo' : `guardian.state.${state}`)}</dd>
                    {state === 'SENT' && (
                      <>
                        <dt>{t('guardian.answerBy')}</dt>
                        <dd>{day(expiresAt)}</dd>
                      </>
                    )}
                  </dl>
                  <BodyShort>{t('guardian.permissionEnds')}</BodyShort>
                  {state === 'SENT' && (
                    <YesAndNo
                      what={title}
                      isBusy={busy === id}
                      answer={(accept) =>
                        void answer(
                          id,
                          () => act(AnswerPermissionDocument, { id, accept }),
                          accept ? 'guardian.saidYes' : 'guardian.saidNo',
                        )
                      }
                    />
                  )}
                  <UndoNo
                    of={sent}
                    what={title}
                    isBusy={busy === id}
                    undo={() => void answer(id, () => act(UndoPermissionDeclineDocument, { id }), 'guardian.noUndone')}
                  />
                  {state === 'GIVEN' && (
                    <Button
                      variant="secondary"
                      loading={busy === id}
                      onClick={() => void answer(id, () => act(RevokePermissionDocument, { id }), 'guardian.revoked')}
                    >
                      {t('guardian.revoke')}
                    </Button>
                  )}
                </VStack>
              );
            })}
          </VStack>
        )}
      </Answer>
    </VStack>
  );
}
