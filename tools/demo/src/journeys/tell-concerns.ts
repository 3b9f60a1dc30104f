import { ORGANISATIONS } from '../organisations';
import type { Story } from '../story';

const { childWelfareBjerke, futv, navBjerke } = ORGANISATIONS;

/** Two concerns that came in and that nobody has triaged: the urgent one is about a girl whom nobody has found yet. */
export async function tellConcerns({ services, youths, on, by }: Story): Promise<void> {
  const { concernReports } = services['child-welfare'];
  const receiverId = childWelfareBjerke.id;
  await concernReports.file(
    { ...by(navBjerke, on({ days: 4 })), agency: 'NAV' },
    {
      clientKey: 'nav-bekymring-1',
      receiverId,
      youthId: youths.leila.id,
      concerns: ['SUBSTANCES'],
      text: 'Leila kom ruset til to avtaler, og sier at hun sover dårlig.',
    },
  );
  await concernReports.file(
    { ...by(futv, on({ days: 1 })), agency: 'HOUSING' },
    {
      clientKey: 'futv-bekymring-1',
      receiverId,
      concerns: ['VIOLENCE', 'NEGLECT'],
      isUrgent: true,
      text: 'En jente på om lag 14 år, kalt Nora, sier at hun er redd for å gå hjem i kveld.',
    },
  );
}
