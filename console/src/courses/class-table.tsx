import { Button, Heading, HStack, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../api/faults';
import { YouthLink } from '../caseworker/youth-link';
import { CompleteCourseOfYouthDocument, DropCourseOfYouthDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { ListOf } from '../shared/list-of';
import { useAct } from '../shared/use-act';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';
import { placeOf, type Member } from './class-member';

const FOR = { purpose: 'B107' } as const;
const HEADS = ['courses.youth', 'courses.came', 'courses.ends'] as const;

/** Who has a place on a course, how often they came, and that they have completed it or left. */
export function ClassTable({
  courseId,
  members,
  faults,
  again,
}: {
  readonly courseId: string;
  /** None where they could not be had. */
  readonly members: readonly Member[] | null | undefined;
  readonly faults: readonly Fault[];
  readonly again: () => void;
}) {
  const t = useText();
  const act = useAct();
  const [done, setDone] = useState<string | null>(null);
  // What was refused is said of those who stood in the table then, until it is read anew.
  const [refusedOf, setRefusedOf] = useState(members);
  const end = async (document: typeof CompleteCourseOfYouthDocument, { youth, enrolmentId }: Member, said: string) => {
    setDone(null);
    setRefusedOf(members);
    const written = await act.send(document, { youthId: youth?.id ?? '', enrolmentId }, FOR);
    if (written === null) return;
    setDone(said);
    again();
  };
  return (
    <VStack as="section" gap="space-12">
      <Heading level="2" size="medium">
        {t('courses.class')}
      </Heading>
      <Done>{done}</Done>
      <FaultAlert faults={members === refusedOf ? act.faults : []} />
      <ListOf rows={members} none={t('courses.nobody')}>
        {(rows) => (
          <WideTable caption={t('courses.class')} heads={HEADS.map((head) => t(head))}>
            {rows.map((member, index) => (
              <Table.Row key={`${courseId} ${member.enrolmentId}`}>
                <Table.HeaderCell scope="row">
                  {member.youth === null || member.youth === undefined ? (
                    t('board.withheld')
                  ) : (
                    <YouthLink youth={member.youth} at={`courseClass.${index}.youth.name`} faults={faults} />
                  )}
                </Table.HeaderCell>
                <Table.DataCell>
                  {t('courses.cameOf', {
                    attended: String(placeOf(member)?.attended ?? 0),
                    sessions: String(placeOf(member)?.sessions ?? 0),
                  })}
                </Table.DataCell>
                <Table.DataCell>
                  <HStack gap="space-8">
                    <EndButton
                      member={member}
                      label="courses.complete"
                      isBusy={act.isBusy}
                      onPress={() => void end(CompleteCourseOfYouthDocument, member, t('courses.completed'))}
                    />
                    <EndButton
                      member={member}
                      label="courses.drop"
                      isBusy={act.isBusy}
                      onPress={() => void end(DropCourseOfYouthDocument as never, member, t('courses.dropped'))}
                    />
                  </HStack>
                </Table.DataCell>
              </Table.Row>
            ))}
          </WideTable>
        )}
      </ListOf>
    </VStack>
  );
}

function EndButton({
  member: { youth },
  label,
  isBusy,
  onPress,
}: {
  readonly member: Member;
  readonly label: 'courses.complete' | 'courses.drop';
  readonly isBusy: boolean;
  readonly onPress: () => void;
}) {
  const t = useText();
  // Nothing is ended for one who is not told of.
  if (youth === null || youth === undefined) return null;
  const name = youth.name ?? youth.id.slice(-6);
  return (
    <Button variant="secondary" size="small" disabled={isBusy} aria-label={`${t(label)}: ${name}`} onClick={onPress}>
      {t(label)}
    </Button>
  );
}
