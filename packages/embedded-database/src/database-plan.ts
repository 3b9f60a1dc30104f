import { createHmac } from 'node:crypto';
import { loginSecretsIn } from './login-secrets';

/** One database with the two roles that connect to it, by name. A third, the keeper, is named after the runtime role. */
export interface DatabasePlan {
  database: string;
  /** Makes and migrates the tables, and owns them. */
  ownerRole: string;
  /** Reads and writes what the migrations grant it, and nothing else. */
  runtimeRole: string;
  /** The secret that the passwords of both roles come from, or two that go over to one another (`loginSecretsIn`). */
  password: string;
  /** How often the passwords are hashed, where not as often as PostgreSQL does: for tests, which connect all the time. */
  hashIterations?: number;
}

/** How to connect to a provisioned database as each of its roles. */
export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
}

/** The names for one service: `child-welfare` becomes `brobygger_child_welfare`. */
export function planForService({ name, password }: { name: string; password: string }): DatabasePlan {
  const database = `brobygger_${name.replaceAll('-', '_')}`;
  return { database, ownerRole: `${database}_owner`, runtimeRole: database, password };
}

/** Who may delete content of the log by a retention decision. It cannot log in: people are made members of it. */
export const keeperRoleOf = ({ runtimeRole }: DatabasePlan): string => `${runtimeRole}_keeper`;

/** Who logs in with what the runtime role may, in turn with it: so that a password is changed that nobody uses. */
export const secondOf = ({ runtimeRole }: DatabasePlan): string => `${runtimeRole}_second`;

/** A role that services log in as, and by which of the secrets. */
export interface Login {
  readonly role: string;
  readonly password: string;
}

/** Whom services log in as, that in use first: the runtime role by secrets of an odd version, and the second by those of an even one. */
export const loginsOf = (plan: DatabasePlan): readonly [Login, ...Login[]] => {
  const [first, ...others] = loginSecretsIn(plan.password).map(({ version, secret }) => {
    const role = version % 2 === 1 ? plan.runtimeRole : secondOf(plan);
    return { role, password: derived(secret, role) };
  });
  return [first as Login, ...others];
};

/** The password of the owner or the runtime role. Each has its own, and knowing one does not give away the other. */
export const passwordOf = (role: string, plan: DatabasePlan): string =>
  derived(loginSecretsIn(plan.password)[0].secret, role);

const derived = (secret: string, role: string): string => createHmac('sha256', secret).update(role).digest('base64url');

/** The addresses of a plan on the server of the admin address, with its parameters such as `sslmode` kept. */
export function urlsOf(plan: DatabasePlan, adminUrl: string): DatabaseUrls {
  const owner = { role: plan.ownerRole, password: passwordOf(plan.ownerRole, plan) };
  return { ownerUrl: urlFor(owner, plan, adminUrl), appUrl: urlFor(loginsOf(plan)[0], plan, adminUrl) };
}

function urlFor({ role, password }: Login, plan: DatabasePlan, adminUrl: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${plan.database}`;
  return url.href;
}
