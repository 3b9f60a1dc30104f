import { ORGANISATIONS } from '../organisations';
import type { Story } from '../story';

const { childWelfareTrondheim, navOstbyen, uteseksjonen } = ORGANISATIONS;

/** Two concerns that came in and that nobody has triaged: the urgent one is about a girl whom nobody has found yet. */
export async function tellConcerns({ services, youths, on, by }: Story): Promise<void> {
  const { concernReports } = services['child-welfare'];
  const receiverId = childWelfareTrondheim.id;
  await concernReports.file(
    { ...by(navOstbyen, on({ days: 4 })), agency: 'NAV' },
    {
      clientKey: 'nav-bekymring-1',
      receiverId,
      youthId: youths.jonas.id,
      concerns: ['SUBSTANCES'],
      text: 'Jonas kom ruset til to avtaler, og sier at han sover dårlig.',
    },
  );
  await concernReports.file(
    { ...by(uteseksjonen, on({ days: 1 })), agency: 'OUTREACH' },
    {
      clientKey: 'sentrum-bekymring-1',
      receiverId,
      concerns: ['VIOLENCE', 'NEGLECT'],
      isUrgent: true,
      text: 'En jente på om lag 14 år, kalt Nora, sier at hun er redd for å gå hjem i kveld.',
    },
  );
}
