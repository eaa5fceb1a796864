/** What the screens are shown: plain values, computed by the desk from the facts for each question. */
export type * from './congress-views.ts';
export type * from './desk-views.ts';
export type * from './election-views.ts';
export type * from './file-views.ts';
export type * from './hall-views.ts';
export type * from './people-views.ts';
export type * from './reading-views.ts';
export type * from './rehearsal-views.ts';
export type * from './round-views.ts';
