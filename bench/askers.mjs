// Who asks: a hundred caseworkers of the office, and one of each who is asked for less often.
import { startIssuer } from './issuer.mjs';
import { PURPOSE } from './picture.mjs';
import { OUTREACH } from './questions.mjs';
import { OFFICE, UNIT } from './world.mjs';

const WORKERS = 100;

/** By who it is: of what group, for what purpose, and how many. */
const WHO = {
  worker: [`CASEWORKER:NAV:${OFFICE}`, PURPOSE, WORKERS],
  leader: [`LEADER:OUTREACH:${OUTREACH}`, 'B107', 1],
  outreachWorker: [`CASEWORKER:OUTREACH:${OUTREACH}`, 'B107', 1],
  officer: [`CONSENT_OFFICER:-:${UNIT}`, null, 1],
};

const COMMON = { 'content-type': 'application/json', accept: 'application/json' };

/** Nobody is asked who they are. */
export const ANYBODY = [COMMON];

/** The issuer's configuration, and the headers of each who asks. */
export async function startAskers(undo) {
  const all = Object.entries(WHO).flatMap(([who, [group, purpose, count]]) =>
    Array.from({ length: count }, () => ({ who, group, purpose })),
  );
  const { tokens, configuration } = await startIssuer(
    undo,
    all.map(({ group }) => group),
  );
  const headers = all.map(({ who, purpose }, n) => ({
    who,
    headers: {
      ...COMMON,
      authorization: `Bearer ${tokens[n]}`,
      ...(purpose === null ? {} : { behandlingsnummer: purpose }),
    },
  }));
  return {
    configuration,
    headersOf: (who) => headers.filter((each) => each.who === who).map((each) => each.headers),
  };
}
