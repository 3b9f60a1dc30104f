import { citeAll, LOG_RETENTION } from '@brobygger/domain';
import { recordRetention } from './record-retention';
import { SAID, saidOf } from './said';
import { code, tableOf } from './table';

const WORDS = { ENTRY: 'the entry', LAST_SERVICE_ENDED: 'the end of the youth’s last service' } as const;

/** `docs/retention.md`: how long an entry of the disclosure log is kept, by what it names, and how long records are. */
export const retention = (): string => `# How long records and the log are kept

Generated from the catalogues.

${recordRetention()}
## How long the log is kept

The log is accountability, so that nobody has a line erased on demand (GDPR art. 17(3)(b)). Its content goes
by a decision, month by month ([ADR 0138](adr/0138-months-of-the-log-go-by-decision.md), [operator.md](operator.md)): the hashes stay for
ever, and receipts that were handed out verify still.

*As long as the case file* is a default where neither statute nor practice that we know of says how long. **It is for the city to decide**:
until a decision says how many years, nothing of the category is deleted. Where a number stands here, no decision may set fewer. An entry
that names several categories is kept as long as the longest of them. During a breach, a complaint, an open claim or objection, or while an
emergency waits for its review, nothing of the youth goes whatever the period.

${tableOf(
  ['entries that name', 'are kept', 'from', 'by', ...SAID],
  Object.entries(LOG_RETENTION).map(([name, rule]) => [
    name === 'NO_CATEGORY' ? 'no category' : code(name),
    rule.years === null ? 'as long as the case file: the city decides' : `${rule.years} years`,
    WORDS[rule.from],
    citeAll(rule.provisions),
    ...saidOf(rule),
  ]),
)}
`;
