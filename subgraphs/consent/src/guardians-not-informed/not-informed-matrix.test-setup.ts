import { newId, osloDate, plus, Profession } from '@brobygger/domain';
import { workerOf } from '../registry.test-setup';
import { reviewedStateOf } from '../reviewed/review-machine';
import type { Subject } from '../state-matrix.test-setup';
import type { startPeople } from '../state-people.test-setup';

const RECORD = 'mutation ($input: GuardiansNotInformedInput!) { recordGuardiansNotInformed(input: $input) { id } }';
const REVIEW =
  'mutation ($input: ReviewGuardiansNotInformedInput!) { reviewGuardiansNotInformed(input: $input) { id } }';
const LAST = `select kind, review_on::text as "reviewOn" from guardians_not_informed_event where record_id = $1
  order by seq desc limit 1`;

/** Brings a record that guardians are not informed into a state. */
export const reachNotInformed =
  ({ registry, people, serve, idOf, run, first, now }: Awaited<ReturnType<typeof startPeople>>) =>
  async (state: string): Promise<Subject> => {
    const { youthId, organisationId, actors, strangers, blocked } = await people('OUTREACH', '2012-06-01');
    const other = await registry.anOrganisation('OUTREACH');
    await serve(youthId, organisationId);
    await serve(youthId, other);
    const of = { profession: Profession.NURSE, personId: newId() };
    const PROFESSIONAL = { ...actors.WORKER, ...of };
    const reviewOn = plus(osloDate(now()), { days: 7 });
    const recorded = { youthId, categories: ['OUTREACH_HEALTH'], ground: 'OWN_WISH', reviewOn };
    const input = { ...recorded, reason: 'Vil ikke at foreldrene skal vite det.' };
    const notInformedId = await idOf(PROFESSIONAL, 'recordGuardiansNotInformed', RECORD, { input });
    const operation = (outcome: string): readonly [string, object] => [
      REVIEW,
      { input: { youthId, notInformedId, outcome, reviewOn: outcome === 'KEPT' ? reviewOn : null } },
    ];
    if (state !== 'STANDS') await run(PROFESSIONAL, ...operation(state));
    const read = async (): Promise<string> =>
      reviewedStateOf(await first<{ kind: string; reviewOn: string | null }>(LAST, notInformedId));
    return {
      actors: { ...actors, PROFESSIONAL },
      strangers: [
        ...strangers,
        ['a nurse whom the youth keeps out', { ...blocked, profession: Profession.NURSE }],
        ['a psychologist there', { ...PROFESSIONAL, profession: Profession.PSYCHOLOGIST }],
        ['a nurse of another service that helps the youth', { ...workerOf('OUTREACH', other), ...of }],
      ],
      state: read,
      operation,
    };
  };
