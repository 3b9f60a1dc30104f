// A service that does next to nothing, run as the real ones are, for what its workers come through.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';

const require = createRequire(import.meta.url);
const { createLeaving, measuredBy, listen, runService } = require('@brobygger/domain');
const { AggregatorRegistry, Counter, Registry } = require('prom-client');

const { WORKERS, PORT, METRICS_PORT, FAILS_FROM = '0', DRAIN_MS = '0' } = process.env;

const say = (of, message) => process.stdout.write(`${JSON.stringify({ ...of, message })}\n`);

/** A worker of that number, and every later one, does not start; of no number, all do. */
function failIfTold({ worker }) {
  if (FAILS_FROM !== '0' && (worker ?? 1) >= Number(FAILS_FROM)) throw new Error('it cannot be started');
}

function run(environment, crew) {
  failIfTold(crew);
  const registry = new Registry();
  const asked = new Counter({ name: 'asked_total', help: 'Requests', registers: [registry] });
  const measured = measuredBy(crew, registry);
  const { isLeaving, leave } = createLeaving(environment.DRAIN_MS);
  const answers = {
    '/who': () => `${crew.worker} ${process.pid}`,
    '/isready': () => (isLeaving() ? 'STOPPING' : 'ready'),
    '/exit': () => process.exit(7),
    '/hang': () => {
      for (;;);
    },
    '/metrics': () => measured.metrics(),
  };
  const server = createServer(async (request, response) => {
    asked.inc();
    response.setHeader('connection', 'close').end(await answers[request.url]());
  });
  return listen(
    {
      listen: ({ port, host }) => new Promise((resolve) => server.listen(port, host, () => resolve('http://here'))),
      close: () => new Promise((resolve) => server.close(resolve)),
    },
    measured,
    environment,
  ).then(({ close }) => ({ leave, stop: close }));
}

runService({
  readEnvironment: () => ({
    HOST: '127.0.0.1',
    PORT: Number(PORT),
    WORKERS: Number(WORKERS),
    DRAIN_MS: Number(DRAIN_MS),
    METRICS_PORT: METRICS_PORT === undefined ? undefined : Number(METRICS_PORT),
  }),
  run,
  logOf: () => ({ info: say, error: say }),
  sumOf: (parts) => AggregatorRegistry.aggregate([...parts]),
});
