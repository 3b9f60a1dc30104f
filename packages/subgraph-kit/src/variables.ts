// What environments have in common, without the kit: whoever only reads an environment starts without what serves.
export { auditVariables } from './http/audit-variables';
export { logVariables, witnessVariables } from './http/log-variables';
export { registerVariables } from './http/register-variables';
export { webhookVariables } from './http/webhook-variables';
