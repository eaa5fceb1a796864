import type { Same } from '../same.ts';
import type { common as vi } from '../vi/common.ts';

export const common: Same<typeof vi> = {
  program: 'Kiểm Phiếu',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  loading: 'Opening…',
  tooLong: 'Too long by {{count}} characters (at most {{most}}): shorten it.',
  otherLanguage: 'Tiếng Việt',
  journal: 'Journal {{lines}} lines · {{head}}',
  signingKey: 'Fingerprint of the congress’s signing key: {{fingerprint}}',
  salvaged: 'Saved file · {{count}} losses',
  screenFailed: 'This screen failed. What was saved is intact.',
  reload: 'Open the screen again',
  notFound: 'There is no such page.',
  unsaved: {
    title: 'Changes are not saved',
    text: 'If you leave this screen, the changes that are not saved are lost.',
    stay: 'Stay',
    drop: 'Drop the changes',
    save: 'Save and go on',
  },
  rows: {
    number: 'No.',
    tools: 'Order',
    cell: '{{column}}, row {{number}}',
    up: 'Move row {{number}} up',
    down: 'Move row {{number}} down',
    remove: 'Remove row {{number}}',
  },
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
