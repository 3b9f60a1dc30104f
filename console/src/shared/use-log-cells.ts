import { useDates, useLanguage, useText } from '../texts/language';
import type { LogEdge } from './log-filter';
import { ALL_PURPOSES } from './kinds';
import { useOrganisationName } from './organisation-name';
import type { Line } from './use-paged';
import { oneOf } from './use-search';
import { useStatute } from './use-statute';
import { useWords } from '../youth/use-words';

/** A line of the log in words, cell by cell: the same on the page and in a spreadsheet. */
export function useLogCells() {
  const t = useText();
  const { language } = useLanguage();
  const { time } = useDates();
  const nameOf = useOrganisationName();
  const statute = useStatute();
  const { maybe } = useWords();

  const purposeIn = (number: string): string => {
    const purpose = oneOf(ALL_PURPOSES, number);
    return purpose === undefined ? number : t(`term.purpose.${purpose}`);
  };

  /** Why somebody was refused, or the reason that they stated; what was done about something names its id. */
  const causeIn = (cause: string): string =>
    maybe(`term.reason.${cause}`) ?? maybe(`term.statedReason.${cause}`) ?? cause;

  const cellsOf = ({
    edge: { node, deletion },
    faults,
  }: Line<Pick<LogEdge, 'node' | 'deletion'>>): readonly string[] => {
    if (node === null || node === undefined) {
      const said =
        deletion === null || deletion === undefined
          ? t('log.away')
          : t('log.deleted', { at: time(deletion.deletedAt), decision: deletion.decision });
      return ['', said, '', '', '', '', ''];
    }
    const where = node.municipalUnit?.name ?? nameOf(node.organisation, node.agency, faults, 'node.organisation');
    const role = node.role ? t(`term.role.${node.role}`) : '';
    const basis = node.basis ? t(`term.basis.${node.basis}`) : '';
    return [
      time(node.at),
      [node.act ? t(`term.act.${node.act}`) : t('log.actUnknown'), node.cause ? `(${causeIn(node.cause)})` : '']
        .join(' ')
        .trim(),
      [node.personId, role].filter((part) => part !== '').join(', '),
      node.role === 'YOUTH' ? '' : where,
      [purposeIn(node.purpose), node.reasonText?.[language] ?? ''].filter((part) => part !== '').join('. '),
      [basis, statute(node.statute)].filter((part) => part !== '').join(': '),
      node.categories.map((category) => t(`term.category.${category}`)).join(', '),
    ];
  };
  const heads = [
    t('column.when'),
    t('log.act'),
    t('column.who'),
    t('column.organisation'),
    t('column.purpose'),
    t('column.ground'),
    t('column.categories'),
  ];
  return { heads, cellsOf };
}
