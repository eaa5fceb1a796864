import type { Same } from '../same.ts';
import type { start as vi } from '../vi/start.ts';

export const start: Same<typeof vi> = {
  title: 'Start',
  headline: 'Count the ballots of a congress on this computer, without a network',
  lead: 'Ballots are typed on the number pad and each is on disk at once. Results, minutes and the files for checking all come from those very ballots.',
  new: 'New congress',
  newHelp: 'Declare the congress and the ballot list, then count',
  open: 'Open a file…',
  openHelp: 'A congress file *.kiemphieu on this computer or a USB stick',
  sample: 'Sample congress',
  sampleHelp: 'Try it with 348 ballots, 63 candidates for 55 seats',
  recent: 'Opened recently',
  recentNone: 'No congress has been opened on this computer.',
  missing: 'not here any more',
  missingHelp: 'The file was moved or renamed, or the USB stick is not plugged in.',
  forget: 'Take off the list',
  opening: 'Opening…',
  keys: {
    new: 'new',
    open: 'open a file',
    sample: 'sample congress',
    recent: 'open recent',
    forget: 'take off the list',
  },
};
