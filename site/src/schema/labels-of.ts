import { Kind, type ConstDirectiveNode, type ConstValueNode } from 'graphql';

interface Labelled {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** What a field or type is labelled with, in words: on whose yes it is released, to whom it is open, and that it will go. */
export function labelsOf(of: Labelled): readonly string[] {
  return (of.directives ?? []).flatMap((directive) => {
    const argument = (name: string): string => argumentOf(directive, name);
    switch (directive.name.value) {
      case 'requiresConsent':
        return [consentOf(argument)];
      case 'requiresRole':
        return [`open to ${argument('roles')}${rolesOf(argument)}`];
      case 'open':
        return ['open: nothing about a youth'];
      case 'deprecated':
        return [`**deprecated**: ${argument('reason')}`];
      default:
        return [];
    }
  });
}

/** The categories that a value is released on, wherever it stands. */
export const categoriesOf = ({ directives = [] }: Labelled): string =>
  directives.filter(({ name }) => name.value === 'category').map((each) => argumentOf(each, 'names'))[0] ?? '';

function consentOf(argument: (name: string) => string): string {
  const perRow = argument('perRow');
  const rows = perRow === '' ? '' : `; single rows: ${perRow}`;
  const alone = argument('eachAlone') === 'true' ? ', each alone' : '';
  return `on a basis for ${argument('category')}${rows}${alone}${argument('placesYouth') === 'true' ? '; tells where the youth is' : ''}`;
}

function rolesOf(argument: (name: string) => string): string {
  const elsewhere = argument('elsewhere');
  if (argument('ownAgency') !== 'true') return '';
  return ` of the agency that owns it${elsewhere === '' ? '' : `, and to ${elsewhere} of others`}`;
}

const argumentOf = ({ arguments: given = [] }: ConstDirectiveNode, name: string): string => {
  const found = given.find((each) => each.name.value === name);
  return found === undefined ? '' : textOf(found.value);
};

function textOf(value: ConstValueNode): string {
  switch (value.kind) {
    case Kind.LIST:
      return value.values.map(textOf).join(', ');
    case Kind.STRING:
      return value.value;
    case Kind.ENUM:
      return `\`${value.value}\``;
    case Kind.BOOLEAN:
      return String(value.value);
    default:
      return '';
  }
}
