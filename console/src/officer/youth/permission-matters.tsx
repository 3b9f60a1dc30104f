import { BodyLong, BodyShort, Heading, List, ReadMore, VStack } from '@navikt/ds-react';
import { useId, useState, type FormEvent } from 'react';
import type { Fault } from '../../api/faults';
import { RevokePaperPermissionForYouthDocument } from '../../generated/graphql';
import { Done } from '../../shared/done';
import { FaultAlert } from '../../shared/fault-text';
import { useOrganisationName } from '../../shared/organisation-name';
import { useAct } from '../../shared/use-act';
import { useDates, useText } from '../../texts/language';
import type { MattersOfYouth } from './matters-page';
import { PermissionForm } from './permission-form';
import { ScanField } from './scan-field';
import { SendButton } from '../../shared/send-button';

/** The states in which a paper may revoke it: what was said no to, too, since a no can be undone. */
const OPEN: readonly string[] = ['ASKED', 'SENT', 'GIVEN', 'DECLINED'];

/** Whether guardians let a youth live with a housing service before 18: what stands, a paper that says yes, and one that revokes it. */
export function PermissionMatters({
  youth,
  faults,
  again,
}: {
  readonly youth: MattersOfYouth;
  readonly faults: readonly Fault[];
  readonly again: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const nameOf = useOrganisationName();
  const [said, setSaid] = useState<'entered' | 'revoked' | null>(null);
  const guardianOf = (id: string): string => youth.guardians?.find((each) => each.id === id)?.name ?? id;
  const permissions = youth.guardianPermissions ?? [];
  const did = (what: 'entered' | 'revoked'): void => {
    setSaid(what);
    again();
  };
  return (
    <VStack gap="space-16" align="start">
      <BodyLong>{t('officer.permission.about')}</BodyLong>
      {permissions.length === 0 ? (
        <BodyShort>{t('officer.permission.none')}</BodyShort>
      ) : (
        <List>
          {permissions.map(({ id, state, askedAt, held, guardianSees: { organisation, agency } }, index) => {
            const path = `youth.guardianPermissions.${index}.guardianSees.organisation`;
            const where = nameOf(organisation, agency, faults, path);
            return (
              <List.Item key={id}>
                {t('officer.permission.one', { where, day: day(askedAt), state: t(`term.permissionState.${state}`) })}{' '}
                {(held ?? []).length > 0 &&
                  t('officer.guardians.held', { who: (held ?? []).map(guardianOf).join(', ') })}
                {OPEN.includes(state) && (
                  <Revocation youthId={youth.id} permissionId={id} where={where} onDone={() => did('revoked')} />
                )}
              </List.Item>
            );
          })}
        </List>
      )}
      <Done>{said === null ? null : t(`officer.permission.${said}`)}</Done>
      <Heading level="4" size="xsmall">
        {t('officer.permission.enterTitle')}
      </Heading>
      {(youth.guardians ?? []).length === 0 ? (
        <BodyShort>{t('officer.give.noGuardians')}</BodyShort>
      ) : (
        <PermissionForm
          key={permissions.length}
          youthId={youth.id}
          guardians={youth.guardians ?? []}
          onDone={() => did('entered')}
        />
      )}
    </VStack>
  );
}

function Revocation({
  youthId,
  permissionId,
  where,
  onDone,
}: {
  readonly youthId: string;
  readonly permissionId: string;
  readonly where: string;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { send, isBusy, faults } = useAct();
  const [scanSha256, setScanSha256] = useState('');
  const scan = useId();
  const revoke = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await send(RevokePaperPermissionForYouthDocument, { input: { youthId, permissionId, scanSha256 } });
    if (done !== null) onDone();
  };
  return (
    <ReadMore header={t('officer.permission.revokeTitle', { where })} size="medium">
      <form onSubmit={(event) => void revoke(event)} className="narrow">
        <VStack gap="space-16" align="start">
          <ScanField id={scan} value={scanSha256} onChange={setScanSha256} />
          <FaultAlert faults={faults} />
          <SendButton
            variant="secondary"
            isBusy={isBusy}
            needed={[{ id: scan, label: t('officer.signing.scan'), isFilled: scanSha256 !== '' }]}
          >
            {t('officer.permission.revoke')}
          </SendButton>
        </VStack>
      </form>
    </ReadMore>
  );
}
