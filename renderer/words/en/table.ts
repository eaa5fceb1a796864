import type { Same } from '../same.ts';
import type { table as vi } from '../vi/table.ts';

export const table: Same<typeof vi> = {
  paper: 'The paper on the table. Type a number to change a line; arrows and space work too.',
  line: 'Number {{number}}, {{name}}: {{mark}}',
  unknownNumber: 'There is no number {{number}} on the ballot.',
  typingVotes: 'Votes for number {{number}}: {{votes}}',
  tooLarge: 'This figure is too large.',
  named: 'The written name, number {{number}}, is chosen.',
  code: 'Code of the holder as read on the paper',
  codeUnknown: 'No holder has this code.',
  codeMissing: 'Nobody is named on it: write the code, or choose a defect of the paper.',
  entitlement: 'Votes it may give, as read on the paper',
  entitlementWrong: 'Write a whole number.',
  entitled: 'May give {{votes}} votes',
  typing: 'Number being typed: {{pending}}',
  defects: 'Defects of the whole paper',
  after: {
    strike: '{{against}} struck, {{votes}} / {{seats}} left',
    agree: '{{votes}} agree, {{against}} disagree, {{unclear}} not counted',
    list: '{{votes}} / {{seats}} chosen',
    cumulative: '{{given}} / {{entitlement}} votes, {{votes}} people',
  },
  valid: 'Valid ballot',
  invalid: 'Invalid: {{reason}}',
};
