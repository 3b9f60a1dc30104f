// The measurements over what `startPlatforms` started.
import { deepStrictEqual } from 'node:assert';
import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { askFor, REPORTS, ROWS_OF } from './questions.mjs';
import { ORGANISATION } from './start-platforms.mjs';
import { inTurns } from './turns.mjs';

const { DEFAULT_LIMITS } = createRequire(import.meta.url)('@brobygger/gateway');

/** As many years in one request as the gateway allows. */
function requestsFor(report, years) {
  const size = Math.min(DEFAULT_LIMITS.maxRootFields, DEFAULT_LIMITS.maxAliases);
  return Array.from({ length: Math.ceil(years.length / size) }, (_, n) =>
    askFor(report, years.slice(n * size, (n + 1) * size)),
  );
}

/** Every figure of every year is the same on both sides: otherwise they would not do the same work. */
export async function assertSameFigures({ ask, analyst, years }) {
  for (const report of REPORTS) {
    const answers = [];
    for (const request of requestsFor(report, years)) answers.push(...Object.values(await ask(request)));
    for (const [n, year] of years.entries()) {
      deepStrictEqual(
        ROWS_OF[report](structuredClone(answers[n])),
        (await analyst.count(report, year)).map((row) => ({ ...row })),
        `${report} of ${year}`,
      );
    }
  }
}

/** The same work for both gateways and the database, so that none of them is measured while its code is still being compiled. */
export async function warmUp({
  ask,
  askAlone,
  analyst,
  years,
  year,
  plan: {
    warmUp: { oneYear, manyYears },
  },
}) {
  for (const report of REPORTS) {
    const [many] = requestsFor(report, years);
    const one = askFor(report, [year]);
    for (const each of [ask, askAlone]) {
      for (let n = 0; n < manyYears; n += 1) await each(many);
      for (let n = 0; n < oneYear; n += 1) await each(one);
    }
    for (let n = 0; n < oneYear; n += 1) await analyst.count(report, year);
  }
}

/** Each report of one year: through the gateway, and counted at the database. */
export async function compareOneYear({ ask, analyst, year, plan, say }) {
  const results = {};
  for (const report of REPORTS) {
    const request = askFor(report, [year]);
    results[report] = await inTurns(
      () => ask(request),
      () => analyst.count(report, year),
      plan.oneYear,
    );
    say(`  ${report} of ${year}: ${results[report].ratio.toFixed(2)}`);
  }
  return results;
}

/** Each report of all years: in a few requests, and year after year at the database. */
export async function compareAllYears({ ask, analyst, years, plan, say }) {
  const results = {};
  for (const report of REPORTS) {
    const requests = requestsFor(report, years);
    const throughGateway = async () => {
      for (const request of requests) await ask(request);
    };
    const atDatabase = async () => {
      for (const year of years) await analyst.count(report, year);
    };
    results[report] = { ...(await inTurns(throughGateway, atDatabase, plan.allYears)), requests: requests.length };
    say(`  ${report} of ${years.length} years: ${results[report].ratio.toFixed(2)}`);
  }
  return results;
}

/** Each report of one year among all, and of the same year alone. */
export async function compareAlone({ ask, askAlone, year, plan, say }) {
  const results = {};
  for (const report of REPORTS) {
    const request = askFor(report, [year]);
    deepStrictEqual(await ask(request), await askAlone(request), `${report} of ${year}, among others and alone`);
    results[report] = await inTurns(
      () => ask(request),
      () => askAlone(request),
      plan.alone,
    );
    say(`  ${report} of ${year} among others: ${results[report].ratio.toFixed(2)}`);
  }
  return results;
}

/**
 * What is paid before anything is counted: a request that no service is asked for, a report without a row, and a
 * statement that reads nothing.
 */
export async function measureFloor({ ask, analyst, platform, plan }) {
  const empty = {
    query: '{ hapReport(year: 1900, organisationId: "00000000-0000-4000-8000-000000000000") { enquiries } }',
  };
  const [gateway, report] = [
    await inTurns(
      () => ask({ query: '{ __typename }' }),
      () => analyst.roundTrip(),
      plan.oneYear,
    ),
    await inTurns(
      () => ask(empty),
      () => analyst.roundTrip(),
      plan.oneYear,
    ),
  ];
  const cpuBefore = await platform.ask('cpu');
  for (let n = 0; n < plan.warmUp.oneYear; n += 1) await ask(empty);
  const emptyReportCpuMs = ((await platform.ask('cpu')) - cpuBefore) / plan.warmUp.oneYear;
  return { gatewayMs: gateway.ms, emptyReportMs: report.ms, emptyReportCpuMs, roundTripMs: report.otherMs };
}

const SESSION = 'mutation ($input: RecordFieldSessionInput!) { recordFieldSession(input: $input) { id } }';
const ENCOUNTERS = 30;

/** What goes to the database when a session is saved, by what the statement does. */
export async function countStatementsOfSession({ ask, platform: { ask: askProcess, databases } }) {
  const youths = Array.from({ length: ENCOUNTERS }, () => randomUUID());
  await serve(databases, youths);
  const startedAt = new Date(Date.now() - 7_200_000);
  const input = {
    clientKey: randomUUID(),
    startedAt,
    endedAt: new Date(startedAt.getTime() + 3_600_000),
    area: 'Midtbyen',
    staffIds: ['Z1', 'Z2'],
    encounters: youths.map((youthId) => ({ youthId, topics: ['HOUSING', 'FAMILY'] })),
  };
  await askProcess('listenToWire');
  await ask({ query: SESSION, variables: { input } }, 'worker');
  return {
    encounters: ENCOUNTERS,
    statements: tally(transactionOf(await askProcess('wire'), 'insert into field_session').map(nameOf)),
  };
}

/** The statements of the transaction that a statement is part of. Others are under way on connections of their own. */
function transactionOf(wire, part) {
  const { connection } = wire.find(({ text }) => text.includes(part));
  const statements = wire
    .filter((each) => each.connection === connection)
    .map(({ text }) => text.trim().replace(/\s+/g, ' '));
  const place = statements.findIndex((text) => text.includes(part));
  return statements.slice(statements.lastIndexOf('START TRANSACTION', place), statements.indexOf('COMMIT', place) + 1);
}

async function serve({ ownerUrl }, youths) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `insert into service_relation (id, youth_id, organisation_id, valid_from) select gen_random_uuid(), youth, $1,
        now() - interval '1 day' from unnest($2::uuid[]) youth`,
      [ORGANISATION, youths],
    );
  } finally {
    await owner.end();
  }
}

/** A statement by what it does and to which table. */
function nameOf(statement) {
  if (statement.includes('advisory')) return 'lock';
  let text = statement;
  // Of a statement within the statement, the outer one has the name.
  for (let shorter = ''; shorter !== text;) [shorter, text] = [text, text.replace(/\([^()]*\)/g, '')];
  const [words] = /(insert into|update|from) \w+/i.exec(text) ?? [text];
  return words.replace(/^from/i, 'select from');
}

function tally(names) {
  const counted = {};
  for (const name of names) counted[name] = (counted[name] ?? 0) + 1;
  return counted;
}

const PROFILED = 300;

/** Records a profile of the process of all years while each report of one year is asked for. */
export async function profileOneYear({ ask, platform, year, file }) {
  await platform.ask('startProfile');
  for (const report of REPORTS) {
    const request = askFor(report, [year]);
    for (let n = 0; n < PROFILED; n += 1) await ask(request);
  }
  await platform.ask('stopProfile', { file });
}
