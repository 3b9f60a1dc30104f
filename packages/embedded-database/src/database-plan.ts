import { createHmac } from 'node:crypto';

/** One database with the two roles that connect to it, by name. A third, the keeper, is named after the runtime role. */
export interface DatabasePlan {
  database: string;
  /** Makes and migrates the tables, and owns them. */
  ownerRole: string;
  /** Reads and writes what the migrations grant it, and nothing else. */
  runtimeRole: string;
  /** The secret that the passwords of both roles come from. */
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

/** The password of a role. Each has its own, and knowing one does not give away the other. */
export const passwordOf = (role: string, plan: DatabasePlan): string =>
  createHmac('sha256', plan.password).update(role).digest('base64url');

/** The addresses of a plan on the server of the admin address, with its parameters such as `sslmode` kept. */
export function urlsOf(plan: DatabasePlan, adminUrl: string): DatabaseUrls {
  return { ownerUrl: urlFor(plan.ownerRole, plan, adminUrl), appUrl: urlFor(plan.runtimeRole, plan, adminUrl) };
}

function urlFor(role: string, plan: DatabasePlan, adminUrl: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(role, plan);
  url.pathname = `/${plan.database}`;
  return url.href;
}
