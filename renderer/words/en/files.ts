import type { Same } from '../same.ts';
import type { files as vi } from '../vi/files.ts';

export const files: Same<typeof vi> = {
  chooseFile: 'Choose a congress file',
  chooseFolder: 'Choose a folder',
  path: 'Path',
  go: 'Go',
  places: 'Places',
  content: 'Folders and files',
  up: 'Up to the folder above',
  empty: 'This folder has no folders in it.',
  emptyFile: 'This folder has no congress file (*.kiemphieu).',
  takeFolder: 'Choose this folder',
  takeFile: 'Open this file',
  folder: 'folder',
  congress: 'congress file',
  drive: 'USB drive',
  keys: { move: 'move', open: 'open', up: 'up', take: 'choose this folder', back: 'cancel' },
};
