import { Button, Select, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { useAsked } from '../../api/use-asked';
import { ApplyOnDecisionDocument, HousesToApplyForDocument, type ResidentGender } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useText } from '../../texts/language';
import { restingOn, type DecisionFormProps } from './decision-form';
import { DraftKept } from '../../shared/draft-kept';
import { useDraft } from '../../shared/use-draft';

const GENDERS = ['GIRL', 'BOY', 'TRANS', 'OTHER', 'UNKNOWN'] as const satisfies readonly ResidentGender[];

const NOTHING: { readonly houseId: string; readonly gender: ResidentGender | '' } = { houseId: '', gender: '' };

/** Applies for a place for the youth on the decision, in one of the own open houses. */
export function PlaceOnDecision({ decision, onDone }: DecisionFormProps) {
  const t = useText();
  const asked = useAsked(HousesToApplyForDocument, {}, { purpose: 'B107' });
  const { send, isBusy, faults } = useAct();
  const { content, change, discard } = useDraft(`decision/place/${decision.id}`, NOTHING);
  const { gender } = content;
  const open = (asked.data?.houses ?? []).filter(({ status }) => status === 'OPEN');
  // The one that was chosen before may be closed by now.
  const houseId = open.find(({ id }) => id === content.houseId)?.id ?? '';
  const [isMissing, setIsMissing] = useState(false);
  const missing = (value: string): string | undefined => (isMissing && value === '' ? t('record.missing') : undefined);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsMissing(true);
    if (houseId === '' || gender === '') return;
    const input = { ...restingOn(decision), houseId, gender };
    if ((await send(ApplyOnDecisionDocument, { input }, { purpose: 'B107' })) === null) return;
    discard();
    onDone();
  };
  return (
    <Answer asked={asked} lacking={({ path }) => (path === 'houses' ? t('decisions.houses') : null)}>
      {() => (
        <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
          <VStack gap="space-16" align="start">
            <Select
              label={t('decisions.house')}
              value={houseId}
              error={missing(houseId)}
              onChange={({ target }) => change({ houseId: target.value })}
            >
              <option value="">{t('received.choose')}</option>
              {open.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Select
              label={t('decisions.gender')}
              value={gender}
              error={missing(gender)}
              onChange={({ target }) => change({ gender: target.value as ResidentGender | '' })}
            >
              <option value="">{t('received.choose')}</option>
              {GENDERS.map((each) => (
                <option key={each} value={each}>
                  {t(`decisions.gender.${each}`)}
                </option>
              ))}
            </Select>
            <DraftKept />
            <FaultAlert faults={faults} />
            <Button type="submit" loading={isBusy}>
              {t('decisions.apply')}
            </Button>
          </VStack>
        </form>
      )}
    </Answer>
  );
}
