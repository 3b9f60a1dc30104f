import type { LocalDate } from '@brobygger/domain';
import type { Platform } from '@brobygger/platform';
import { momentOf } from './calendar';
import { askResidents, openHouses } from './houses';
import { tellAksel } from './journeys/aksel';
import { tellAmir } from './journeys/amir';
import { tellEmil } from './journeys/emil';
import { tellFarid } from './journeys/farid';
import { tellConcerns } from './journeys/tell-concerns';
import { tellIda } from './journeys/ida';
import { tellJonas } from './journeys/jonas';
import { tellLeila } from './journeys/leila';
import { tellMathias } from './journeys/mathias';
import { tellNoor } from './journeys/noor';
import { tellSindre } from './journeys/sindre';
import { tellTiril } from './journeys/tiril';
import { tellVilde } from './journeys/vilde';
import { MUNICIPAL_UNITS } from './municipal-units';
import { ORGANISATIONS } from './organisations';
import { demoYouths } from './people';
import { createStory, type Story } from './story';
import { YOUTH_NAMES, type YouthName } from './youths';

const JOURNEYS = {
  aksel: tellAksel,
  leila: tellLeila,
  farid: tellFarid,
  jonas: tellJonas,
  emil: tellEmil,
  noor: tellNoor,
  sindre: tellSindre,
  ida: tellIda,
  amir: tellAmir,
} as const satisfies Record<YouthName, (story: Story) => Promise<void>>;

/**
 * Fills an empty platform with the made-up organisations, youths and journeys, as they stand on the day. Everything is told through
 * the services, so that no rule is passed by. The platform's population register must be the demo world's of that day. Load it only
 * where no youth is registered.
 */
export async function loadDemoWorld(
  platform: Platform,
  loadedOn: LocalDate,
  onProgress: (name: string) => void = () => undefined,
): Promise<void> {
  const { services } = platform;
  for (const { worker: _worker, ...organisation } of Object.values(ORGANISATIONS)) {
    await services.consent.organisations.register(organisation);
  }
  await services.consent.workers.see(
    Object.values(ORGANISATIONS).map(({ id: organisationId, worker: personId }) => ({
      personId,
      organisationId,
      at: momentOf(loadedOn),
    })),
  );
  for (const unit of Object.values(MUNICIPAL_UNITS)) await services.consent.municipalUnits.register(unit);
  const youths = demoYouths(loadedOn);
  for (const { nationalId } of Object.values(youths)) {
    await services.consent.youths.findOrRegister(nationalId, momentOf(loadedOn));
  }
  const { kontaktsenter22b } = ORGANISATIONS;
  await services.outreach.ages.set(
    { personId: kontaktsenter22b.worker, organisationId: kontaktsenter22b.id, at: momentOf(loadedOn) },
    { from: 15, to: 23 },
  );
  const settled = async (): Promise<void> => {
    for (const _hop of ['to the registry', 'to the other side']) await platform.settle();
  };
  const houses = await openHouses(services.housing, loadedOn);
  const story = createStory({ services, settled, youths, houses, loadedOn });
  for (const name of YOUTH_NAMES) {
    onProgress(name);
    await JOURNEYS[name](story);
  }
  await askResidents(services.housing, houses, loadedOn);
  await tellConcerns(story);
  await tellVilde(story);
  await tellMathias(story);
  await tellTiril(story);
  await platform.settle();
}
