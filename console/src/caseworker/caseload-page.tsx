import { BodyLong, Button, Heading, Select, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { AskedFor } from '../api/api-client';
import { useCaller } from '../session/session';
import { PagedList } from '../shared/paged-list';
import { useText } from '../texts/language';
import { OwnReviews } from './reviews/own-reviews';
import { STATED_REASONS } from './stated-reasons';
import { useCaseload } from './use-caseload';
import { YouthLink } from './youth-link';
import './picture.css';

/** The youths of the own organisation: those who are the caller's or nobody's, and all of them for a stated reason. */
export function CaseloadPage() {
  const t = useText();
  const [reason, setReason] = useState('');
  // A reason is stated when it is sent, and not for each that the arrow keys pass.
  const [chosen, setChosen] = useState('');
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('caseload.title')}
      </Heading>
      <BodyLong>{t('caseload.about')}</BodyLong>
      <form
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          setReason(chosen);
        }}
      >
        <VStack gap="space-8" align="start">
          <Select
            label={t('caseload.whose')}
            description={t('caseload.whoseAbout')}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          >
            <option value="">{t('caseload.mine')}</option>
            {STATED_REASONS.map((each) => (
              <option key={each} value={each}>
                {t('caseload.all', { reason: t(`term.statedReason.${each}`) })}
              </option>
            ))}
          </Select>
          <Button type="submit" variant="secondary" size="small">
            {t('caseload.show')}
          </Button>
        </VStack>
      </form>
      <Caseload reason={reason === '' ? undefined : reason} />
      <OwnReviews />
    </VStack>
  );
}

function Caseload({ reason }: AskedFor) {
  const t = useText();
  const paged = useCaseload(useCaller().agency, { purpose: 'B107', reason });
  return (
    <PagedList paged={paged} empty={t('caseload.empty')}>
      {(lines) => (
        <ul className="youths">
          {lines.flatMap(({ edge: { node }, faults }) => {
            if (node === null || node === undefined) return [];
            return [
              <li key={node.id}>
                <YouthLink youth={node} at="node.name" faults={faults} />
              </li>,
            ];
          })}
        </ul>
      )}
    </PagedList>
  );
}
