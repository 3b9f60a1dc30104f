import { Checkbox, CheckboxGroup, VStack } from '@navikt/ds-react';
import type { FormEvent } from 'react';
import { EnterPaperPermissionForYouthDocument } from '../../generated/graphql';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert, useFaultText } from '../../shared/fault-text';
import { OrganisationSelect } from '../../shared/organisation-select';
import { useAct } from '../../shared/use-act';
import { useDraft } from '../../shared/use-draft';
import { useText } from '../../texts/language';
import { ScanField } from './scan-field';
import { SendButton } from '../../shared/send-button';

interface Filled {
  readonly organisationId: string;
  readonly guardianIds: readonly string[];
  readonly scanSha256: string;
}

const NOTHING: Filled = { organisationId: '', guardianIds: [], scanSha256: '' };

/** Enters a paper on which a youth and guardians say where the youth may live. */
export function PermissionForm({
  youthId,
  guardians,
  onDone,
}: {
  readonly youthId: string;
  readonly guardians: readonly { readonly id: string; readonly name: string }[];
  readonly onDone: () => void;
}) {
  const t = useText();
  const faultText = useFaultText();
  const { content, change, discard } = useDraft(`permission/${youthId}`, NOTHING);
  const { send, isBusy, faults } = useAct();
  const { organisationId, guardianIds, scanSha256 } = content;
  const errorAt = (field: keyof Filled): string | undefined => {
    const fault = faults.find(({ argument }) => argument?.startsWith(`input.${field}`));
    return fault === undefined ? undefined : faultText(fault);
  };
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = { youthId, organisationId, guardianIds: [...guardianIds], scanSha256 };
    const done = await send(EnterPaperPermissionForYouthDocument, { input });
    if (done === null) return;
    discard();
    onDone();
  };
  return (
    <form onSubmit={(event) => void enter(event)} className="narrow">
      <VStack gap="space-16" align="start">
        <OrganisationSelect
          id="permission-house"
          label={t('officer.permission.where')}
          any={t('officer.give.choose')}
          agencies={['HOUSING']}
          value={organisationId}
          error={errorAt('organisationId')}
          onChange={(chosen) => change({ organisationId: chosen?.id ?? '' })}
        />
        <CheckboxGroup
          id="permission-guardians"
          tabIndex={-1}
          legend={t('officer.permission.guardians')}
          description={t('officer.permission.guardiansAbout')}
          value={[...guardianIds]}
          error={errorAt('guardianIds')}
          onChange={(ids: string[]) => change({ guardianIds: ids })}
        >
          {guardians.map(({ id, name }) => (
            <Checkbox key={id} value={id}>
              {name}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <ScanField
          id="permission-scan"
          value={scanSha256}
          error={errorAt('scanSha256')}
          onChange={(sum) => change({ scanSha256: sum })}
        />
        <DraftKept />
        <FaultAlert faults={faults} />
        <SendButton
          isBusy={isBusy}
          needed={[
            { id: 'permission-house', label: t('officer.permission.where'), isFilled: organisationId !== '' },
            { id: 'permission-guardians', label: t('officer.permission.guardians'), isFilled: guardianIds.length > 0 },
            { id: 'permission-scan', label: t('officer.signing.scan'), isFilled: scanSha256 !== '' },
          ]}
        >
          {t('officer.permission.enter')}
        </SendButton>
      </VStack>
    </form>
  );
}
