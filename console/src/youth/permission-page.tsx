import { BodyLong, BodyShort, Button, Heading, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Fault } from '../api/faults';
import { act, useAsked } from '../api/use-asked';
import {
  MyPermissionsDocument,
  RevokeGuardianPermissionDocument,
  SendGuardianPermissionDocument,
} from '../generated/graphql';
import { Answer } from '../shared/answer';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { OneOf } from '../shared/one-of';
import { useOrganisationName } from '../shared/organisation-name';
import { useDates, useText } from '../texts/language';
import type { TextKey } from '../texts/texts';
import { GuardiansToSendTo, type KnownGuardian } from './guardians-to-send-to';
import type { MyPermission } from './permissions';
import { SentToGuardians } from './sent-to-guardians';

/** One question whether the youth may live somewhere: just what guardians would see, to whom it is sent, how it is taken back. */
export function PermissionPage() {
  const t = useText();
  const { id = '' } = useParams();
  const asked = useAsked(MyPermissionsDocument, {});
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t('permission.title')}
      </Heading>
      <Answer asked={asked}>
        {({ me }, faults) => (
          <OneOf rows={me?.guardianPermissions} isIt={(one) => one.id === id} unknown={t('signing.unknown')}>
            {(permission, index) => (
              <OnePermission
                permission={permission}
                guardians={me?.guardians ?? []}
                faults={faults}
                at={`me.guardianPermissions.${index}`}
                again={asked.again}
              />
            )}
          </OneOf>
        )}
      </Answer>
      <Link to="/consents/permissions">{t('permission.back')}</Link>
    </VStack>
  );
}

function OnePermission({
  permission,
  guardians,
  faults,
  at,
  again,
}: {
  readonly permission: MyPermission;
  readonly guardians: readonly KnownGuardian[];
  readonly faults: readonly Fault[];
  readonly at: string;
  readonly again: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const name = useOrganisationName();
  const [said, setSaid] = useState<TextKey | null>(null);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const { id, state, guardianSees: sees } = permission;
  const isOpen = state === 'SENT' || state === 'GIVEN';
  const after = ({ done, faults: found }: Awaited<ReturnType<typeof act>>, text: TextKey): void => {
    setRefused(found);
    setSaid(done === null ? null : text);
    if (done !== null) again();
  };
  return (
    <VStack gap="space-16" align="start">
      <Done>{said === null ? null : t(said)}</Done>
      <FaultAlert faults={refused} />
      <BodyShort>{t(`permission.state.${state}`)}</BodyShort>
      <section className="card">
        <Heading level="2" size="small">
          {t('signing.sees')}
        </Heading>
        <dl className="facts">
          <dt>{t('signing.name')}</dt>
          <dd>{sees.youthName}</dd>
          <dt>{t('permission.where')}</dt>
          <dd>{name(sees.organisation, sees.agency, faults, `${at}.guardianSees.organisation`)}</dd>
          <dt>{t('signing.expires')}</dt>
          <dd>{day(sees.expiresAt)}</dd>
        </dl>
      </section>
      {state === 'GIVEN' && <BodyShort>{t('permission.lapses', { date: day(permission.lapsesAt) })}</BodyShort>}
      <SentToGuardians
        sentId={id}
        guardians={guardians}
        events={permission.events}
        hiddenFrom={permission.hiddenFrom}
        isOpen={isOpen}
        again={again}
      />
      {state === 'ASKED' && (
        <GuardiansToSendTo
          guardians={guardians}
          send={async (guardianIds) =>
            after(await act(SendGuardianPermissionDocument, { id, guardianIds: [...guardianIds] }), 'signing.sent')
          }
        />
      )}
      {(state === 'ASKED' || state === 'DECLINED' || isOpen) && (
        <>
          {state === 'GIVEN' && <BodyLong>{t('permission.nobodyOut')}</BodyLong>}
          <Button
            variant="secondary"
            onClick={() =>
              void act(RevokeGuardianPermissionDocument, { id }).then((answer) => after(answer, 'permission.revoked'))
            }
          >
            {t('signing.takeBack')}
          </Button>
        </>
      )}
    </VStack>
  );
}
