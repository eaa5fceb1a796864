import { join } from 'node:path';

/** What the pages are to look like, as people approved it. */
export const approvedFolder = join(import.meta.dirname, 'approved');
/** What they look like now where that differs. */
export const differingFolder = join(import.meta.dirname, '../../reports/pictures');
