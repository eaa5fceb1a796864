/** Where another person begins who takes over this computer: on the screen that is shown, where anybody may see it. */
import { maySee } from '../../../src/people/permissions.ts';
import type { Role } from '../../../src/people/roles.ts';

/** What somebody was reading, settling or deciding is nobody else's: another person begins on the board of the round. */
export function screenFor(pathname: string, role: Role): string {
  const [, roundId, below = ''] = /^\/rounds\/(\d+)(?:\/(.*))?$/u.exec(pathname) ?? [];
  if (roundId !== undefined) {
    const open = below === 'setup' || (['result', 'papers'].includes(below) && maySee(role, 'result'));
    return open ? pathname : `/rounds/${roundId}`;
  }
  if (pathname === '/congress/people' && role !== 'chair') return '/congress';
  return pathname.startsWith('/congress') ? pathname : '/congress';
}
