import cluster from 'node:cluster';
import { untilStopped, type Stoppable } from '../until-stopped';
import { ALONE, CrewTopic, type Crew } from './crew';
import { startPrimary, type CrewEnvironment, type PrimaryDeps } from './start-primary';
import { createWorkerChannel } from './worker-channel';

/** What a service is run from. */
export interface ServiceDefinition<Environment extends CrewEnvironment> extends PrimaryDeps<Environment> {
  readonly readEnvironment: () => Environment;
  /** Runs it in this process. What it needs is loaded here, so that a primary, which answers nothing, is spared it. */
  readonly run: (environment: Environment, crew: Crew) => Promise<Stoppable>;
}

/** Runs a service until it is told to stop: in this process, or, with `WORKERS`, in so many others that share its port. */
export function runService<Environment extends CrewEnvironment>(service: ServiceDefinition<Environment>): void {
  untilStopped(async () => {
    const environment = service.readEnvironment();
    if (environment.WORKERS === 1) return service.run(environment, ALONE);
    return cluster.isPrimary ? startPrimary(service, environment) : runWorker(service, environment);
  });
}

async function runWorker<Environment extends CrewEnvironment>(
  { run }: ServiceDefinition<Environment>,
  environment: Environment,
): Promise<Stoppable> {
  const primary = createWorkerChannel((message) => void process.send?.(message, undefined, undefined, () => undefined));
  process.on('message', (message) => primary.receive(message));
  primary.hear(CrewTopic.ALIVE, () => true);
  const worker = cluster.worker?.id ?? 0;
  const crew: Crew = { worker, size: environment.WORKERS, joins: worker > 1, primary };
  // The primary alone shows metrics on a port of their own.
  const service = await run({ ...environment, METRICS_PORT: undefined }, crew);
  primary.tell(CrewTopic.UP, null);
  return service;
}
