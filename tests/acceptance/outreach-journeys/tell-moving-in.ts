import type { JourneyWorld, JourneyYouth } from './journey-world';

/** A youth moves into a student house of 22B, from the wish to the key; below 18 a guardian permits it first. */
export async function tellMovingIn(
  { bolig22b, today }: Pick<JourneyWorld, 'bolig22b' | 'today'>,
  youth: JourneyYouth,
): Promise<void> {
  const { id: youthId } = youth;
  await youth.permitted('bolig22b', await youth.guardian());
  const { id: houseId } = await bolig22b.write('createHouse', {
    input: { name: 'Elvegata 2', kind: 'STUDENT_SHARED', genderRule: 'BOYS', capacity: 3 },
  });
  await bolig22b.write('applyResidency', {
    input: { youthId, ground: { kind: 'OWN_WISH' }, houseId, gender: 'BOY' },
  });
  await bolig22b.write('allocateResidency', { input: { youthId } });
  await bolig22b.write('assignResponsiblePerson', {
    input: { houseId, name: 'Per Student', birthDate: '2001-02-03', isStudent: true, validFrom: today },
  });
  await bolig22b.write('signHouseRules', { youthId });
  await bolig22b.write('signLease', { youthId, signedBy: ['YOUTH', 'GUARDIAN'] });
  await bolig22b.write('moveIn', { youthId });
}
