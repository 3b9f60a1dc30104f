import { BodyLong, Heading, Link as AkselLink, VStack } from '@navikt/ds-react';
import { Link, useParams } from 'react-router';
import { useAsked } from '../../api/use-asked';
import { YouthToWriteOfDocument } from '../../generated/graphql';
import { useCaller } from '../../session/session';
import { Answer } from '../../shared/answer';
import { FaultAlert } from '../../shared/fault-text';
import { useText } from '../../texts/language';
import { AssignedWorkers } from '../assigned/assigned-workers';
import { HandoverLink } from '../handover/handover-link';
import { LivingLinks } from '../living/living-links';
import { ChildWelfareRecord } from './child-welfare/child-welfare-record';
import { DecisionsOfYouth } from './decided/decisions-of-youth';
import { FormOfYouth } from './form-of-youth';
import { NavRecord } from './nav-record';
import { formsOf } from './record-forms';
import '../picture.css';

/** What the own agency records of a youth: the forms as a list, and each at an address of its own. Of whom it is, is always in sight. */
export function RecordPage() {
  const t = useText();
  const { '*': rest = '' } = useParams();
  const [youthId = '', name] = rest.split('/');
  const { agency } = useCaller();
  const forms = formsOf(agency);
  const form = forms.find((each) => each.name === name);
  const asked = useAsked(YouthToWriteOfDocument, { id: youthId }, { purpose: 'B107' });
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t(form?.title ?? 'records.title')}
      </Heading>
      <Answer asked={asked}>
        {({ youth }, faults) =>
          youth === null || youth === undefined ? (
            <FaultAlert faults={faults} />
          ) : (
            <VStack gap="space-16">
              <BodyLong>
                {t('record.of', {
                  name: youth.name ?? t('caseload.unnamed', { name: t('record.unnamed'), id: youth.id.slice(-6) }),
                })}
              </BodyLong>
              {form === undefined ? (
                <VStack gap="space-12" align="start">
                  <ul className="youths">
                    {forms.map((each) => (
                      <li key={each.name}>
                        <AkselLink as={Link} to={`/record/${youthId}/${each.name}`}>
                          {t(each.title)}
                        </AkselLink>
                      </li>
                    ))}
                  </ul>
                  <HandoverLink youthId={youthId} />
                  {agency === 'CHILD_WELFARE' && <ChildWelfareRecord youthId={youthId} />}
                  {agency === 'NAV' && <NavRecord youthId={youthId} />}
                  <AssignedWorkers key={youthId} youthId={youthId} />
                </VStack>
              ) : (
                <>
                  <FormOfYouth key={`${form.name} ${youthId}`} form={form} youthId={youthId} />
                  {form.name === 'decision' && <DecisionsOfYouth key={youthId} youthId={youthId} />}
                </>
              )}
            </VStack>
          )
        }
      </Answer>
      <div className="purpose-links">
        <LivingLinks youthId={youthId} />
        {form !== undefined && (
          <AkselLink as={Link} to={`/record/${youthId}`}>
            {t('record.other')}
          </AkselLink>
        )}
        <AkselLink as={Link} to={`/youth/${youthId}?purpose=B107`}>
          {t('record.toPicture')}
        </AkselLink>
      </div>
    </VStack>
  );
}
