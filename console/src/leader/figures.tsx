import { BodyShort, Button, Table, VStack } from '@navikt/ds-react';
import { useIntl } from 'react-intl';
import { csvOf } from '../shared/csv';
import { saveFile } from '../shared/save-file';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';
import { isNothing } from './is-nothing';

/** A number; `null` where it is withheld, and `undefined` where there is none. */
export type Figure = string | number | null | undefined;

/** A table of figures, which can be saved for a spreadsheet. What is withheld says so, and is no nought; noughts alone are no table. */
export function Figures({
  caption,
  file,
  heads,
  rows,
}: {
  readonly caption: string;
  /** What the saved file is called. */
  readonly file: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Figure[])[];
}) {
  const t = useText();
  const { formatNumber } = useIntl();
  const said = (figure: Figure): Figure =>
    figure === null ? t('reports.hidden') : figure === undefined ? t('reports.none') : figure;
  if (isNothing(rows)) {
    return (
      <BodyShort>
        {caption}: {t('reports.nothing')}
      </BodyShort>
    );
  }
  return (
    <VStack gap="space-8" align="start">
      <WideTable caption={caption} heads={heads}>
        {rows.map(([first, ...others], index) => (
          <Table.Row key={index}>
            <Table.HeaderCell scope="row">{said(first)}</Table.HeaderCell>
            {others.map((figure, column) => (
              <Table.DataCell key={column}>
                {typeof figure === 'number' ? formatNumber(figure, { maximumFractionDigits: 2 }) : said(figure)}
              </Table.DataCell>
            ))}
          </Table.Row>
        ))}
      </WideTable>
      <Button
        className="not-printed"
        variant="secondary"
        size="small"
        onClick={() =>
          saveFile(
            `${file}.csv`,
            csvOf(
              heads,
              rows.map((row) => row.map(said)),
            ),
          )
        }
      >
        {t('reports.csv', { table: caption })}
      </Button>
    </VStack>
  );
}
