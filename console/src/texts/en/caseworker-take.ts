/** What the page says where something is taken into a case. */
export const caseworkerTake = {
  'take.start': 'Take into the case',
  'take.stop': 'Stop choosing',
  'take.title': 'Take into the case',
  'take.about':
    'Tick what you rely on, and take it in. You get a note for your journal. Brobygger does not keep it. ' +
    'The young person can read in the log what you took in.',
  'take.count': '{count, plural, =0 {Nothing is chosen} one {One field is chosen} other {# fields are chosen}}',
  'take.none': 'Tick at least one field to take in.',
  'take.tooMany': 'This is too much at once. Take some first, and then the rest.',
  'take.send': 'Take in what is chosen',
  'note.title': 'Note for the journal',
  'note.about': 'Put the note in the journal now. It is gone when you close it or leave the page.',
  'note.takenFor': 'Taken into the case {at} by {person}, {organisation}',
  'note.takenBy': 'Taken into the case {at} by {person}',
  'note.read': 'Source: {source}. Read {at}.',
  'note.ofYouth': 'the young person',
  'note.purpose': 'Purpose: {purpose}.',
  'note.basis': 'Basis: {basis}.',
  'note.statute': 'Law: {statute}.',
  'note.consent': 'Consent {consent}, version {version}.',
  'note.copy': 'Copy',
  'note.copied': 'The note is copied.',
  'note.notCopied': 'It could not be copied. Save it instead.',
  'note.save': 'Save as a file',
  'note.file': 'note-for-the-journal',
  'note.print': 'Print',
  'note.close': 'Close the note',
  'ended.title': 'Consents that have ended',
  'ended.about':
    'Your service has read on these consents, and they have ended, or something was ' +
    'taken out of them. Fetch no more of it. Look at what you took into the case, and whether you still need it.',
  'ended.whose':
    'It does not stand here whose consent it was. The number is the one in the note that you put in the journal. ' +
    'When something was taken stands in the note too.',
  'ended.table': 'Consents that have ended',
  'ended.empty': 'No consent that you have read on has ended. When one has, it stands here.',
  'ended.consent': 'Consent',
  'ended.named': '{consent}, version {version}',
  'ended.what': 'What it was about',
  'ended.at': 'Ended',
  'ended.taken': 'Taken into the case',
  'ended.noneTaken': 'Nothing',
  'ended.seen': 'Seen by you',
  'ended.seenBy': '{on} by {who}',
  'ended.acknowledge': 'We have seen it',
  'ended.acknowledgeOf': 'We have seen it: consent {consent}',
  'ended.done': 'It is written down that you have seen it.',
  'fault.rule.TAKEN_FROM_READ':
    'You have not been shown some of this in the last 24 hours. Fetch it again and try once more.',
} as const;
