import { Select, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { OfferCopyInPersonToYouthDocument, type IdentityCheck, type Interpreting } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { oneOf } from '../../shared/use-search';
import { useText } from '../../texts/language';
import type { OfferedCopy } from './offered-code';
import { SendButton } from '../../shared/send-button';

const CHECKS: readonly IdentityCheck[] = ['PASSPORT', 'NATIONAL_ID_CARD', 'RESIDENCE_CARD', 'KNOWN_BY_OWN_WORKER'];
const INTERPRETING: readonly Interpreting[] = ['NOT_NEEDED', 'IN_PERSON', 'BY_TELEPHONE_OR_SCREEN'];

interface Said {
  readonly identityCheck: IdentityCheck | '';
  readonly interpreter: Interpreting | '';
}
const NOTHING: Said = { identityCheck: '', interpreter: '' };

/**
 * How the officer knows who stands before them, and whether somebody interpreted. It keeps no draft: what was checked of one who was here
 * says nothing of who is here later, and is said anew for each code.
 */
export function OfferCopyForm({
  youthId,
  onOffered,
}: {
  readonly youthId: string;
  readonly onOffered: (offered: OfferedCopy) => void;
}) {
  const t = useText();
  const [said, setSaid] = useState(NOTHING);
  const { send, isBusy, faults } = useAct();
  const { identityCheck, interpreter } = said;
  const offer = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy || identityCheck === '' || interpreter === '') return;
    const done = await send(OfferCopyInPersonToYouthDocument, { input: { youthId, identityCheck, interpreter } });
    if (done === null) return;
    setSaid(NOTHING);
    onOffered(done.offerCopyInPerson);
  };
  return (
    <form onSubmit={(event) => void offer(event)} className="narrow">
      <VStack gap="space-16" align="start">
        <Select
          id="copy-identity"
          label={t('officer.copy.identity')}
          value={identityCheck}
          onChange={({ target }) =>
            setSaid((before) => ({ ...before, identityCheck: oneOf(CHECKS, target.value) ?? '' }))
          }
        >
          <option value="">{t('officer.give.choose')}</option>
          {CHECKS.map((check) => (
            <option key={check} value={check}>
              {t(`term.identityCheck.${check}`)}
            </option>
          ))}
        </Select>
        <Select
          id="copy-interpreted"
          label={t('officer.copy.interpreted')}
          description={t('officer.copy.kin')}
          value={interpreter}
          onChange={({ target }) =>
            setSaid((before) => ({ ...before, interpreter: oneOf(INTERPRETING, target.value) ?? '' }))
          }
        >
          <option value="">{t('officer.give.choose')}</option>
          {INTERPRETING.map((each) => (
            <option key={each} value={each}>
              {t(`term.interpreting.${each}`)}
            </option>
          ))}
        </Select>
        <FaultAlert faults={faults} />
        <SendButton
          isBusy={isBusy}
          needed={[
            { id: 'copy-identity', label: t('officer.copy.identity'), isFilled: identityCheck !== '' },
            { id: 'copy-interpreted', label: t('officer.copy.interpreted'), isFilled: interpreter !== '' },
          ]}
        >
          {t('officer.copy.make')}
        </SendButton>
      </VStack>
    </form>
  );
}
