/** The congress of the open file; nothing is asked of the desk while no file is open. */
import { useQuery } from '@tanstack/react-query';
import { ask } from '../desk.ts';

export function useOpenCongress() {
  const file = useQuery(ask.files.current.queryOptions());
  const congress = useQuery({ ...ask.congress.get.queryOptions(), enabled: Boolean(file.data) });
  return {
    /** No file is open: the screens go back to the start. */
    none: file.data === null,
    congress: file.data ? congress.data : undefined,
    error: file.error ?? congress.error,
  };
}
