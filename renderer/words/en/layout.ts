import type { Same } from '../same.ts';
import type { layout as vi } from '../vi/layout.ts';

export const layout: Same<typeof vi> = {
  title: 'Layout of papers',
  lead: 'What is not changed here follows {{ruleSet}}. Sealed rounds keep the layout they were sealed with.',
  form: 'Layout',
  usual: 'as the regulation',
  toUsual: 'As the regulation',
  toUsualOf: 'As the regulation: {{part}}',
  margins: {
    title: 'Margins (mm)',
    top: 'Top',
    bottom: 'Bottom',
    left: 'Left',
    right: 'Right',
    range: '{{least}} to {{most}}',
  },
  heading: {
    title: 'Heading',
    printed: 'Print the heading at the top of papers',
    help: 'Off where the sheets have it printed already; place and date stay.',
  },
  motto: {
    title: 'Lines on the right of the heading',
    help: 'Motto or name of the organisation, one a line; empty prints none.',
    wrong: 'At most {{lines}} lines of {{letters}} letters',
  },
  underIssuer: {
    title: 'Below the organisation',
    star: 'Asterisk *',
    rule: 'Rule',
  },
  committee: {
    title: 'Counting committee',
    name: 'Is called',
    chair: 'Is led by',
  },
  copies: {
    title: 'Copies of the minutes',
    range: '1 to {{most}} copies',
  },
  resultInAnnex: {
    title: 'Minutes of a long list',
    annex: 'Long list: the complete result in an annex',
    help: 'With more than {{names}} names on the ballot: minutes of two pages, an annex signed by the committee chair. Off: the result stands in the minutes.',
  },
  signers: {
    title: 'Who signs the minutes, from left to right',
    who: 'Who',
    heading: 'Title',
    note: 'Line below',
    add: 'Add a place',
    untitled: 'Needs a title',
    kinds: {
      presidium: 'Who presides',
      'committee-chair': 'Committee chair',
      'committee-members': 'Whole committee',
      other: 'Somebody else',
    },
  },
  preview: 'Preview of the minutes',
  page: 'Minutes, page {{page}} of {{pages}}',
  saved: 'All changes are saved',
  unsaved: 'There are unsaved changes',
  keys: {
    save: 'save',
    usual: 'as the regulation',
    move: 'move the signer',
    remove: 'remove the signer',
    scroll: 'turn pages',
    back: 'back',
  },
};
