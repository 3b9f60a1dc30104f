import { BodyLong, Select, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { ProtectAddressDocument, type AddressProtection } from '../../generated/graphql';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useDraft } from '../../shared/use-draft';
import { oneOf } from '../../shared/use-search';
import { useText } from '../../texts/language';
import { usePendingText } from './pending-text';
import { SendButton } from '../../shared/send-button';

const PROTECTIONS: readonly AddressProtection[] = [
  'UNGRADED',
  'FORTROLIG',
  'STRENGT_FORTROLIG',
  'STRENGT_FORTROLIG_UTLAND',
];
const NOTHING: { readonly protection: AddressProtection | '' } = { protection: '' };

/** Enters how the population register protects the address now; of what somebody changed meanwhile, once that was read anew. */
export function ProtectionForm({
  youthId,
  version,
  again,
}: {
  readonly youthId: string;
  /** As it was read. */
  readonly version: string;
  readonly again: () => void;
}) {
  const t = useText();
  const pending = usePendingText();
  const { content, change, discard } = useDraft(`protection/${youthId}`, NOTHING);
  const { send, isBusy, faults } = useAct(again);
  const [said, setSaid] = useState<string | null>(null);
  const { protection } = content;
  const protect = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (protection === '') return;
    setSaid(null);
    const done = await send(ProtectAddressDocument, { input: { youthId, protection, expectedVersion: version } });
    if (done === null) return;
    discard();
    again();
    const now = t('officer.protection.done', { what: t(`term.protection.${protection}`) });
    setSaid(`${now} ${pending(done.changeAddressProtection.pendingAt)}`);
  };
  return (
    <form onSubmit={(event) => void protect(event)} className="narrow">
      <VStack gap="space-16" align="start">
        <BodyLong>{t('officer.protection.about')}</BodyLong>
        <Select
          id="address-protection"
          label={t('officer.protection.which')}
          value={protection}
          onChange={({ target }) => change({ protection: oneOf(PROTECTIONS, target.value) ?? '' })}
        >
          <option value="">{t('officer.give.choose')}</option>
          {PROTECTIONS.map((each) => (
            <option key={each} value={each}>
              {t(`term.protection.${each}`)}
            </option>
          ))}
        </Select>
        <DraftKept />
        <FaultAlert faults={faults} />
        {faults.some(({ code }) => code === 'CONFLICT') && <BodyLong>{t('officer.protection.stale')}</BodyLong>}
        <Done>{said}</Done>
        <SendButton
          isBusy={isBusy}
          needed={[{ id: 'address-protection', label: t('officer.protection.which'), isFilled: protection !== '' }]}
        >
          {t('officer.protection.save')}
        </SendButton>
      </VStack>
    </form>
  );
}
