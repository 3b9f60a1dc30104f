/** Orders for information of child welfare (pålegg), and the answer to each. */
export const caseworkerOrdered = {
  'ordered.title': 'Pålegg fra barnevernet',
  'ordered.about':
    'Barnevernet kan kreve å få vite noe (bvl. § 13-4). Du svarer på én ting om gangen. Ungdommen ser hvem som svarte, og hva.',
  'ordered.all': 'påleggene',
  'ordered.empty': 'Ingen pålegg venter på svar.',
  'ordered.caption': 'Pålegg som venter på svar, det eldste først',
  'ordered.kind': 'Pålegg i',
  'ordered.givenAt': 'Gitt',
  'ordered.answerOf': 'Svar på pålegget om ungdommen ({reference}), {on}',
  'ordered.release': 'Skal barnevernet få se dette? {what}',
  'ordered.yes': 'Ja, de får se det',
  'ordered.no': 'Nei',
  'ordered.done': 'Svaret er lagret.',
};
