import { RULES, SERVICE_NAMES, type RuleDefinition, type ServiceName } from '@brobygger/domain';
import { code, tableOf } from './table';

const entries: readonly (readonly [string, RuleDefinition])[] = Object.entries(RULES).sort(([one], [other]) =>
  one.localeCompare(other),
);

/** `docs/rules.md`: every rule that can refuse a change, by the service that refuses. */
export function rules(): string {
  return `# Rules

Generated from the catalogue of rules. A change that breaks one is refused with \`RULE_VIOLATED\` (see
[error-codes.md](error-codes.md)): \`extensions.rule\` is the code, and the message says what of the rule objects. Nothing is
written then. The arguments are those that can break the rule, \`[]\` standing for a place in a list; where one alone is at
fault, \`extensions.argument\` can name it. A rule without arguments depends on what is recorded already.

The source is a statute, or a text in which the services describe themselves.

${SERVICE_NAMES.map(sectionOf)
  .filter((section) => section !== '')
  .join('\n\n')}
`;
}

function sectionOf(service: ServiceName): string {
  const own = entries.filter(([, { services }]) => services.includes(service));
  if (own.length === 0) return '';
  return `## ${service}

${tableOf(
  ['code', 'rule', 'source', 'arguments'],
  own.map(([name, { sentence, source, arguments: paths }]) => [
    code(name),
    sentence,
    source,
    paths.length === 0 ? '–' : paths.map(code).join(', '),
  ]),
)}`;
}
