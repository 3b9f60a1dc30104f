import { createHttpRegister } from './http-register';
import { NO_REGISTER, type OpenRegister } from './population-register';
import { createSyntheticRegister } from './synthetic-register';

/** Where the population register is, as the environment says. */
export interface RegisterEnvironment {
  readonly NODE_ENV: string;
  readonly POPULATION_REGISTER_URL?: string | undefined;
  readonly POPULATION_REGISTER_TOKEN?: string | undefined;
}

/** The register at the address; without one the synthetic register, which production has not: there it is away. */
export function openRegister(environment: RegisterEnvironment): OpenRegister {
  const { NODE_ENV: nodeEnv, POPULATION_REGISTER_URL: url, POPULATION_REGISTER_TOKEN: token } = environment;
  if (url !== undefined) return createHttpRegister({ url, token });
  const register = nodeEnv === 'production' ? NO_REGISTER : createSyntheticRegister({ nodeEnv });
  return { ...register, close: () => Promise.resolve() };
}
