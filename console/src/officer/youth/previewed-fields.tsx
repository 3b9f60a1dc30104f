import { List, ReadMore } from '@navikt/ds-react';
import type { AccessReason, DataCategory } from '../../generated/graphql';
import { grouped } from '../../shared/grouped';
import { useText } from '../../texts/language';

interface Field {
  readonly path: string;
  readonly description?: string | null;
  readonly categories: readonly DataCategory[];
  readonly reason?: AccessReason | null;
}

/** What a consent or a withdrawal would do, kind by kind; each field for who asks. The API describes fields in English alone. */
export function PreviewedFields({ of, none }: { readonly of: readonly Field[]; readonly none: string }) {
  const t = useText();
  if (of.length === 0) return <p>{none}</p>;
  const kinds = grouped(of, ({ categories }) =>
    categories.map((category) => t(`term.category.${category}`)).join(' + '),
  );
  return (
    <List>
      {[...kinds].map(([kind, fields]) => (
        <List.Item key={kind}>
          {kind}
          {reasonsOf(fields).map((reason) => (
            <span key={reason}>{` – ${t(`term.reason.${reason}`)}`}</span>
          ))}
          <ReadMore header={t('officer.preview.fields', { count: fields.length })} size="small">
            <ul lang="en">
              {fields.map(({ path, description }) => (
                <li key={path}>
                  <code>{path}</code> {description}
                </li>
              ))}
            </ul>
          </ReadMore>
        </List.Item>
      ))}
    </List>
  );
}

const reasonsOf = (fields: readonly Field[]): readonly AccessReason[] => [
  ...new Set(fields.flatMap(({ reason }) => (reason === null || reason === undefined ? [] : [reason]))),
];
