import 'reflect-metadata';
import { REGISTRY, runService, type Crew, type OwnerName, type Stoppable } from '@brobygger/domain';
import { createLog } from './http/create-log';
import { readConsentEnvironment, readOwnerEnvironment } from './http/environment';
import type { ConsentEnvironment } from './http/service-environment';
import { sumOf } from './http/sum-of';
import type { Owner } from './owner';

/*
 * What the process of a service begins with. All else is loaded by who answers requests: a primary, which starts those, is spared it.
 */

/** Runs an owner's service until it is told to stop, from the environment of this process. */
export const serveOwner = (name: OwnerName, load: () => Promise<Owner>): void =>
  runService({
    readEnvironment: () => readOwnerEnvironment(name),
    async run(environment, crew) {
      const [{ runOwner }, owner] = await Promise.all([import('./http/run-owner.js'), load()]);
      return runOwner(owner, environment, { crew });
    },
    logOf: (environment) => createLog(name, environment),
    sumOf,
  });

/** Runs the registry until it is told to stop, from the environment of this process. */
export const serveRegistry = (run: (environment: ConsentEnvironment, crew: Crew) => Promise<Stoppable>): void =>
  runService({
    readEnvironment: readConsentEnvironment,
    run,
    logOf: (environment) => createLog(REGISTRY, environment),
    sumOf,
  });
