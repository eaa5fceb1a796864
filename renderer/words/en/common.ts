import type { Same } from '../same.ts';
import type { common as vi } from '../vi/common.ts';

export const common: Same<typeof vi> = {
  program: 'Kiểm Phiếu',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  add: 'Add',
  remove: 'Remove',
  yes: 'Yes',
  no: 'No',
  loading: 'Opening…',
  language: 'Language',
  otherLanguage: 'Tiếng Việt',
  operator: 'Operator',
  operatorUnnamed: 'Counting committee',
  saved: 'Saved',
  journal: 'Journal {{lines}} lines · head {{head}}',
  help: 'help',
  screenFailed: 'This screen failed. What was saved is intact.',
  reload: 'Open the screen again',
  notFound: 'There is no such page.',
  round: {
    first: 'Round {{number}}',
    further: 'Round {{number}} (further)',
    revote: 'Round {{number}} (re-vote after a tie)',
  },
  state: { setup: 'Not started', counting: 'Counting', sealed: 'Sealed' },
  style: {
    strike: 'Strike names',
    agree: 'Agree / disagree',
    list: 'Choose or write names',
    cumulative: 'Cumulative',
  },
};
